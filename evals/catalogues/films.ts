import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Attribute } from '../../src/catalog/index.ts'
import { type Catalogue, catalogueOf } from './catalogue.ts'

/** What else people call a genre, in the five languages that are read. */
const genreSynonyms = {
  Action: ['acción', '动作', '动作片'],
  Adventure: ['aventura', 'aventuras', 'aventure', 'Abenteuer', '冒险', '冒险片'],
  Animation: [
    'animación',
    'dibujos animados',
    'dessin animé',
    'dessins animés',
    'Zeichentrick',
    'Trickfilm',
    '动画',
    '动画片',
  ],
  Children: ['kids', 'niños', 'infantil', 'enfants', 'Kinder', '儿童', '儿童片'],
  Comedy: [
    'comedia',
    'comedias',
    'comédie',
    'Komödie',
    'Komödien',
    'lustig',
    'Lustiges',
    '喜剧',
    '喜剧片',
  ],
  Crime: ['crimen', 'policíaco', 'policier', 'Krimi', 'Krimis', '犯罪', '犯罪片'],
  Documentary: [
    'documental',
    'documentales',
    'documentaire',
    'Dokumentarfilm',
    'Dokumentation',
    'Doku',
    '纪录片',
  ],
  Drama: ['dramas', 'drame', '剧情', '剧情片'],
  Fantasy: ['fantasía', 'fantastique', '奇幻', '奇幻片'],
  'Film-Noir': ['noir', 'cine negro', 'film noir', '黑色电影'],
  Horror: ['terror', 'horreur', 'épouvante', '恐怖', '恐怖片'],
  Musical: ['musicales', 'comédie musicale', '音乐剧', '歌舞片'],
  Mystery: ['misterio', 'mystère', '悬疑', '悬疑片'],
  Romance: [
    'romántica',
    'romántico',
    'romantique',
    'Romantik',
    'Liebesfilm',
    'romantisch',
    '爱情',
    '爱情片',
  ],
  'Sci-Fi': [
    'science fiction',
    'scifi',
    'sf',
    'ciencia ficción',
    'science-fiction',
    'Science-Fiction',
    '科幻',
    '科幻片',
  ],
  Thriller: ['suspense', '惊悚', '惊悚片'],
  War: ['guerra', 'bélica', 'guerre', 'Krieg', 'Kriegsfilm', '战争', '战争片'],
  Western: ['oeste', '西部', '西部片'],
}

const attributes: Attribute[] = [
  {
    name: 'genres',
    kind: 'tags',
    title: 'Genre',
    synonyms: genreSynonyms,
  },
  { name: 'year', kind: 'number', unit: 'year', title: 'Year' },
  { name: 'runtime', kind: 'number', unit: 'minute', title: 'Running time' },
  {
    name: 'certification',
    kind: 'category',
    title: 'Certification',
    order: ['G', 'PG', 'PG-13', 'R', 'NC-17'],
  },
  { name: 'language', kind: 'category', title: 'Language' },
  { name: 'country', kind: 'category', title: 'Country' },
  { name: 'cast', kind: 'tags', title: 'Cast' },
  { name: 'director', kind: 'tags', title: 'Director' },
  { name: 'keywords', kind: 'tags', title: 'Keyword' },
  { name: 'rating', kind: 'number', unit: 'star', title: 'Rating' },
]

/** Where they are in the folder of real data. */
export const filmsFile = 'films/catalogue.jsonl'

/** `DIR/films/catalogue.jsonl`: 4,262 films; languages are ISO codes, ratings 0 to 5. */
export const readFilms = async (dir: string): Promise<Catalogue> => {
  const text = await readFile(join(dir, filmsFile), 'utf8')
  const rows = text.split('\n').filter(Boolean).map(itemOf)
  return catalogueOf(attributes, rows)
}

const itemOf = (line: string) => {
  const film = JSON.parse(line)
  return {
    id: film.id,
    title: film.title,
    text: film.overview,
    popularity: film.ratings_count,
    attributes: Object.fromEntries(attributes.map(({ name }) => [name, film[name]])),
  }
}
