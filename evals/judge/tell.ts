import { type Item, titleOf } from '../../src/catalog/index.ts'
import type { Case } from './case.ts'
import type { World } from './world.ts'

/** A case in lines that a person and a model can judge by, with the items that it is about. */
export const tell = (one: Case, world: World): string[] => {
  const about = (id: string) => {
    const item = world.byId.get(id)
    return item ? tellItem(item, world) : `no item ${id}`
  }
  switch (one.kind) {
    case 'interest': {
      const evidence = new Set(one.evidence)
      const unknown = one.evidence.filter((n) => one.did[n - 1] === undefined)
      return [
        `interest: ${one.value} (${titled(one, world)})`,
        `reason: ${one.reason}`,
        ...one.did.map((line, i) => {
          const [type, id, ...time] = line.split(' ') as [string, string, ...string[]]
          return `${evidence.has(i + 1) ? 'evidence' : 'also'}: ${time.join(' ')} ${type} ${about(id)}`
        }),
        ...unknown.map((n) => `evidence: ${n}, which is no event of this user`),
      ]
    }
    case 'tag':
      return [
        `tag: ${one.tag}`,
        `of the interest: ${one.interest.value} (${titled(one.interest, world)})`,
        `reason: ${one.reason}`,
        `the user likes: ${liked(one.likes)}`,
        `catalogue: ${one.catalogue}`,
      ]
    case 'explanation':
      return [
        `explanation: ${one.sentence}`,
        `the user likes: ${liked(one.likes)}`,
        `item: ${about(one.item)}`,
        `text: ${world.byId.get(one.item)?.text ?? ''}`,
      ]
  }
}

const titled = ({ attribute }: { attribute: string }, { view }: World) => {
  const known = view.schema.get(attribute)
  return known ? titleOf(known) : attribute
}

const liked = (likes: readonly { value: string }[]) => likes.map(({ value }) => value).join(', ')

const tellItem = ({ title, attributes }: Item, world: World): string => {
  const values = Object.entries(attributes).map(
    ([attribute, value]) => `${titled({ attribute }, world)} ${[value].flat().join('/')}`,
  )
  return `“${title}” (${values.join('; ')})`
}
