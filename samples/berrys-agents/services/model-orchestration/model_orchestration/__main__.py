import sys

from berrys_utils.service import main

from model_orchestration.app import create_application

if __name__ == "__main__":
    sys.exit(main(create_application))
