"""The dialog that shows every place of a name before anything is done there."""
