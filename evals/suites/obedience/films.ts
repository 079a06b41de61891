import type { Case } from './case.ts'
import { all, any, below, has, mentions, not, oneOf, type Told, within } from './told.ts'

const genre = (value: string) => has('genres', value)
const star = (name: string) => has('cast', name)
const years = (from: number, to: number) => within('year', from, to)
const minutes = (from: number, to: number) => within('runtime', from, to)
const shorter = (limit: number) => below('runtime', limit)
const everything: Told = () => true

const said = (command: string, obeyed: Told): Case => ({ commands: [command], obeyed })

/** Commands as people type them, each on its own, over the demo catalogue. */
const alone: Case[] = [
  said('no horror', not(genre('Horror'))),
  said('nothing scary please', not(genre('Horror'))),
  said('NO MORE ROMANCE', not(genre('Romance'))),
  said('I hate romance', not(genre('Romance'))),
  said('i do not want to see any war films', not(genre('War'))),
  said('please stop showing me dramas', not(genre('Drama'))),
  said('anything but musicals', not(genre('Musical'))),
  said('no war or westerns', not(any(genre('War'), genre('Western')))),
  said('no animation, no musicals', not(any(genre('Animation'), genre('Musical')))),
  said('crime but not thrillers', all(genre('Crime'), not(genre('Thriller')))),
  said('nothing with Tom Cruise', not(star('Tom Cruise'))),
  said('without Bruce Willis or Tom Hanks', not(any(star('Bruce Willis'), star('Tom Hanks')))),
  said('no zombies', not(mentions(/\bzombies?\b/i))),
  said('no serial killers', not(mentions(/\bserial killers?\b/i))),
  said('nothing about vampires', not(mentions(/\bvampires?\b/i))),
  said('not in English', not(has('language', 'English'))),
  said('not American', not(has('country', 'USA'))),
  said('no R rated stuff', not(has('certification', 'R'))),

  said('westerns', genre('Western')),
  said('documentaries only', genre('Documentary')),
  said('tarantino', has('director', 'Quentin Tarantino')),
  said('kurosawa', has('director', 'Akira Kurosawa')),
  said('movies directed by Martin Scorsese', has('director', 'Martin Scorsese')),
  said('hitchcock thrillers', all(has('director', 'Alfred Hitchcock'), genre('Thriller'))),
  said('anything with Meryl Streep', star('Meryl Streep')),
  said('something French', any(has('language', 'French'), has('country', 'France'))),
  said('in Italian', has('language', 'Italian')),
  said('Korean films', any(has('language', 'Korean'), has('country', 'South Korea'))),
  said(
    'Japanese animation',
    all(genre('Animation'), any(has('language', 'Japanese'), has('country', 'Japan'))),
  ),
  said('either westerns or film noir', any(genre('Western'), genre('Film-Noir'))),

  said('under two hours', shorter(120)),
  said('less than 90 minutes', shorter(90)),
  said('an hour and a half max', minutes(0, 90)),
  said('nothing over 100 minutes', minutes(0, 100)),
  said('between 90 and 110 minutes', minutes(90, 110)),
  said('at least two and a half hours', minutes(150, Infinity)),
  said('longer than three hours', minutes(181, Infinity)),

  said('80s!!!', years(1980, 1989)),
  said('from the 1960s', years(1960, 1969)),
  said('the 80s or early 90s', years(1980, 1993)),
  said('nothing before 1970', years(1970, 9_999)),
  said('nothing older than 1990', years(1990, 9_999)),
  said('before 1950', years(0, 1949)),
  said('1994', years(1994, 1994)),

  said('PG-13 at most', oneOf('certification', 'G', 'PG', 'PG-13')),
  said('PG or below', oneOf('certification', 'G', 'PG')),

  said('only comedies from the 90s', all(genre('Comedy'), years(1990, 1999))),
  said('science fiction from before 1980', all(genre('Sci-Fi'), years(0, 1979))),
  said('something for kids under 90 minutes', all(genre('Children'), shorter(90))),
  said(
    'comedies or thrillers since 2010',
    all(any(genre('Comedy'), genre('Thriller')), years(2010, 9_999)),
  ),
  said(
    'less horror, more 90s sci-fi under two hours, nothing with Tom Cruise',
    all(shorter(120), not(star('Tom Cruise'))),
  ),
]

/** What is said later is added to what was said before, or takes its place. */
const inTurn: Case[] = [
  {
    commands: ['no horror', 'under two hours', 'comedies'],
    obeyed: all(not(genre('Horror')), shorter(120), genre('Comedy')),
  },
  {
    commands: ['only comedies', 'no romance', 'from the 80s'],
    obeyed: all(genre('Comedy'), not(genre('Romance')), years(1980, 1989)),
  },
  {
    commands: ['no drama', 'nothing with Tom Hanks', 'PG-13 at most'],
    obeyed: all(
      not(genre('Drama')),
      not(star('Tom Hanks')),
      oneOf('certification', 'G', 'PG', 'PG-13'),
    ),
  },
  { commands: ['westerns', 'actually, musicals instead'], obeyed: genre('Musical') },
  { commands: ['under two hours', 'under 100 minutes'], obeyed: shorter(100) },
  { commands: ['no comedies', 'only comedies'], obeyed: genre('Comedy') },
]

/** What is taken back is shown again, and the rest still holds. */
const takenBack: Case[] = [
  {
    commands: ['no horror', 'under two hours', 'undo that'],
    obeyed: not(genre('Horror')),
    lets: minutes(120, Infinity),
  },
  {
    commands: ['only comedies', 'undo that', 'no comedies'],
    obeyed: not(genre('Comedy')),
    lets: genre('Drama'),
  },
  {
    commands: ['no war', 'under 90 minutes', 'forget the running time'],
    obeyed: not(genre('War')),
    lets: minutes(90, Infinity),
  },
  {
    commands: ['no horror', 'no war', 'horror is fine again'],
    obeyed: not(genre('War')),
    lets: genre('Horror'),
  },
  { commands: ['westerns', 'start over'], obeyed: everything, lets: not(genre('Western')) },
]

export const filmCases: Case[] = [...alone, ...inTurn, ...takenBack]
