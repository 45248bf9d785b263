#!/bin/sh
# Sees to it that the system has what pip can't install, with apt-get where that is allowed.
#   system-packages.sh venv PYTHON            what PYTHON needs to make a virtual environment
#   system-packages.sh qt offscreen|screen    the libraries that Qt in .venv loads
# Anything missing that can't be installed here is named, with the command that installs it.
set -eu

install() { # install WHY PACKAGE...
    why=$1
    shift
    if ! command -v apt-get >/dev/null 2>&1; then
        echo "$why Install it with your system's package manager (Debian calls it: $*), then run make again." >&2
        exit 1
    fi
    if [ "$(id -u)" = 0 ]; then
        as=
    elif sudo -n true 2>/dev/null; then
        as="sudo -n"
    else
        echo "$why Run this, then make again:" >&2
        echo "    sudo apt-get install --no-install-recommends $*" >&2
        exit 1
    fi
    echo "$why Installing: $*"
    if ! {
        $as apt-get -qq -o DPkg::Lock::Timeout=300 update &&
            $as env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 \
                -o Dpkg::Use-Pty=0 install --no-install-recommends "$@" >/dev/null
    }; then
        echo "apt-get could not install: $*. See its message above; is there a network?" >&2
        exit 1
    fi
}

need_venv() {
    "$1" -c 'import ensurepip, venv' 2>/dev/null && return
    version=$("$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    install "Python $version lacks its venv module." "python$version-venv"
}

missing_libraries() { # missing_libraries FILE...: the names of the libraries that are not there
    ldd "$@" 2>/dev/null | sed -n 's/^[[:space:]]*\([^ ]*\) => not found.*/\1/p' |
        grep -v '^libQt6\|^libpyside6\|^libshiboken6' | sort -u
}

need_qt() {
    [ "$(uname -s)" = Linux ] || return 0
    qt=$(.venv/bin/python -c 'import PySide6; print(PySide6.__path__[0])')
    set -- "$qt/QtGui.abi3.so" "$qt/QtWidgets.abi3.so" "$qt/Qt/plugins/platforms/libqoffscreen.so"
    packages="libegl1 libgl1 libopengl0 libfontconfig1 libfreetype6 libdbus-1-3 libglib2.0-0 libxkbcommon0 libx11-6"
    if [ "$mode" = screen ]; then
        set -- "$@" "$qt/Qt/plugins/platforms/libqxcb.so" "$qt/Qt/plugins/platforms/libqwayland.so"
        packages="$packages libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1
            libxcb-randr0 libxcb-render-util0 libxcb-render0 libxcb-shape0 libxcb-shm0 libxcb-sync1
            libxcb-util1 libxcb-xfixes0 libxcb-xkb1 libxkbcommon-x11-0 libwayland-client0
            libwayland-cursor0 libwayland-egl1"
    fi
    missing=$(missing_libraries "$@" | tr '\n' ' ')
    [ -n "$missing" ] || return 0
    # shellcheck disable=SC2086 - a list of words
    install "Qt needs system libraries that are not here (${missing% })." $packages
    missing=$(missing_libraries "$@" | tr '\n' ' ')
    if [ -n "$missing" ]; then
        echo "Qt still finds no ${missing% }. Install the packages that hold them, then run make again." >&2
        exit 1
    fi
}

case $1 in
    venv) need_venv "$2" ;;
    qt) mode=$2 need_qt ;;
esac
