import { expect, test } from 'vitest'
import { spellingsOf } from './spellings.ts'

const waysOf = (text: string) => spellingsOf(text).map((stems) => stems.join(' '))

test.each([
  ['Horror', ['horror']],
  ['Sci-Fi', ['sci fi', 'scifi']],
  ['Shoot ups', ['shoot up', 'shootup']],
  ['Local Co-op', ['local co op', 'localcoop', 'local coop']],
])('%s', (text, ways) => expect(waysOf(text)).toEqual(ways))
