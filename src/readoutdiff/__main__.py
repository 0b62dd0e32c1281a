"""Run the command line as `python -m readoutdiff`."""

from readoutdiff.cli import main

if __name__ == "__main__":
    main()
