"""``python -m sitegen`` is the command ``sitegen``."""

from sitegen.cli.main import main

if __name__ == "__main__":
    main()
