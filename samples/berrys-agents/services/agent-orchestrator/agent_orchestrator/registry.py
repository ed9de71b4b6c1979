"""The agents, in memory: they live as long as the process."""
import threading


class UnknownAgent(Exception):
    """There is no agent with this id."""


class AgentBusy(Exception):
    """The agent is working on something else."""


class AgentRegistry:
    def __init__(self):
        self._lock = threading.Lock()
        self._agents = {}

    def add(self, agent):
        with self._lock:
            self._agents[agent.id] = agent
        return agent

    def get(self, agent_id):
        with self._lock:
            return self._find(agent_id)

    def all(self):
        with self._lock:
            return sorted(self._agents.values(), key=lambda agent: (agent.created_at, agent.id))

    def remove(self, agent_id):
        with self._lock:
            if self._find(agent_id).status == "working":
                raise AgentBusy
            del self._agents[agent_id]

    def begin(self, agent_id):
        """Give the agent work; of two who ask at once, one is refused."""
        with self._lock:
            agent = self._find(agent_id)
            if agent.status == "working":
                raise AgentBusy
            self._agents[agent_id] = agent.with_status("working")
            return self._agents[agent_id]

    def end(self, agent_id):
        with self._lock:
            self._agents[agent_id] = self._find(agent_id).with_status("idle")

    def _find(self, agent_id):
        try:
            return self._agents[agent_id]
        except KeyError:
            raise UnknownAgent from None
