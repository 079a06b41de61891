import { useLayoutEffect, useState } from 'preact/hooks'

/** A value that says when it changes. */
export interface Store<Value> {
  readonly value: Value
  change(part: Partial<Value>): void
  subscribe(heard: () => void): () => void
}

export const createStore = <Value extends object>(value: Value): Store<Value> => {
  const listeners = new Set<() => void>()
  return {
    get value() {
      return value
    },
    change(part) {
      value = { ...value, ...part }
      for (const heard of listeners) heard()
    },
    subscribe(heard) {
      listeners.add(heard)
      return () => listeners.delete(heard)
    },
  }
}

/** The value of a store, now and whenever it changes. */
export const useStore = <Value>(store: Store<Value>): Value => {
  const [, redraw] = useState({})
  // Before anything else can happen: what changed until an effect ran would be missed.
  useLayoutEffect(() => store.subscribe(() => redraw({})), [store])
  return store.value
}
