/** Where the protocol is: what LangGraph's clients take for the server's address. */
export const agentPrefix = '/agent'

export const isAgentPath = (path: string): boolean => path.startsWith(`${agentPrefix}/`)

/** Whether a POST to this path runs the graph. */
export const isAgentRun = (path: string): boolean =>
  isAgentPath(path) &&
  /^\/(threads\/[^/]+\/)?runs(\/(stream|wait))?$/.test(path.slice(agentPrefix.length))
