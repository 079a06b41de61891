/** A state that notes what is read of it: the input of a node is what the node looked at. */
export const lookedAt = <State extends object>(state: State) => {
  const names = new Set<string | symbol>()
  const seen = new Proxy(state, {
    get(target, name, receiver) {
      names.add(name)
      return Reflect.get(target, name, receiver)
    },
  })
  const input = () => Object.fromEntries(Object.entries(state).filter(([name]) => names.has(name)))
  return { seen, input }
}
