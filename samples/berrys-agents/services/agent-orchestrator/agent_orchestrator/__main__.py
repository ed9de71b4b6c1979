import sys

from berrys_utils.service import main

from agent_orchestrator.app import create_application

if __name__ == "__main__":
    sys.exit(main(create_application))
