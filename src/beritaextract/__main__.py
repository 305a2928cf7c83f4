"""`python -m beritaextract`: the command line, for where the script is not on the PATH."""

from beritaextract.cli import main

if __name__ == "__main__":
    main()
