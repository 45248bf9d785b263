"""`python -m desktop_app` is the same as `rasid`; also what a frozen Rasid starts, its worker processes included."""

from multiprocessing import freeze_support

from desktop_app.cli import main

if __name__ == "__main__":
    freeze_support()
    main(prog_name="rasid")
