import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Attribute } from '../../src/catalog/index.ts'
import { type Catalogue, catalogueOf } from './catalogue.ts'

/** What else people call a genre, a tag or a mode, in the five languages that are read. */
const synonyms = {
  RPG: ['role playing', 'rol', 'juego de rol', 'jeu de rôle', 'Rollenspiel', '角色扮演'],
  'Free to Play': ['f2p', 'gratuito', 'gratis', 'gratuit', 'gratuits', 'kostenlos', '免费'],
  Action: ['acción', '动作'],
  Adventure: ['aventura', 'aventure', 'Abenteuer', '冒险'],
  Racing: ['carreras', 'course', 'Rennspiel', 'Rennspiele', '赛车'],
  Simulation: ['simulación', 'Simulation', '模拟'],
  Sports: ['deportes', 'sport', 'Sport', '体育'],
  Strategy: ['estrategia', 'stratégie', 'Strategie', '策略'],
  Casual: ['casual', '休闲'],
  Violent: ['violencia', 'violento', 'violence', 'Gewalt', '暴力'],
  Indie: ['independiente', 'indépendant', '独立'],
}

const attributes: Attribute[] = [
  { name: 'price', kind: 'number', unit: 'GBP', title: 'Price' },
  { name: 'genres', kind: 'tags', title: 'Genre', synonyms },
  {
    name: 'tags',
    kind: 'tags',
    title: 'Tag',
    synonyms: {
      ...synonyms,
      FPS: ['first person shooter'],
      ...{
        Horror: ['terror', 'horreur', '恐怖'],
        Zombies: ['zombis', 'zombies', '僵尸'],
        Puzzle: ['rompecabezas', 'puzle', 'Rätsel', '解谜'],
        Platformer: ['plataformas', 'plateforme', 'Jump and Run', '平台'],
      },
    },
  },
  {
    name: 'categories',
    kind: 'tags',
    title: 'Mode',
    synonyms: {
      'Multi-player': ['multijugador', 'multijoueur', 'Mehrspieler', '多人'],
      'Single-player': ['un jugador', 'solo', 'Einzelspieler', '单人'],
    },
  },
  { name: 'platforms', kind: 'tags', title: 'Platform' },
  { name: 'developer', kind: 'tags', title: 'Developer' },
  { name: 'publisher', kind: 'tags', title: 'Publisher' },
  { name: 'released', kind: 'date', title: 'Released' },
  { name: 'required_age', kind: 'number', unit: 'year', title: 'Required age' },
  { name: 'rating', kind: 'number', unit: 'percent', title: 'Rating' },
  { name: 'playtime', kind: 'number', unit: 'minute', title: 'Playtime' },
]

type Column =
  | 'appid'
  | 'name'
  | 'release_date'
  | 'developer'
  | 'publisher'
  | 'platforms'
  | 'required_age'
  | 'categories'
  | 'genres'
  | 'steamspy_tags'
  | 'positive_ratings'
  | 'negative_ratings'
  | 'median_playtime'
  | 'price'

/** Where they are in the folder of real data. */
export const steamFile = 'steam/steam.csv'

/** `DIR/steam/steam.csv`: 27,075 games in pounds; the rating is the share of votes that are positive, 0 to 100. */
export const readSteam = async (dir: string): Promise<Catalogue> => {
  const text = await readFile(join(dir, steamFile), 'utf8')
  const rows: Record<Column, string>[] = parse(text, { columns: true })
  return catalogueOf(attributes, rows.map(itemOf))
}

const itemOf = (row: Record<Column, string>) => {
  const positive = Number(row.positive_ratings)
  const votes = positive + Number(row.negative_ratings)
  return {
    id: row.appid,
    title: row.name,
    popularity: positive,
    attributes: {
      price: Number(row.price),
      genres: listOf(row.genres),
      tags: listOf(row.steamspy_tags),
      categories: listOf(row.categories),
      platforms: listOf(row.platforms),
      developer: listOf(row.developer),
      publisher: listOf(row.publisher),
      released: row.release_date,
      required_age: Number(row.required_age),
      rating: votes > 0 ? Math.round((100 * positive) / votes) : null,
      // Nobody is known to have played it: the time is missing, not nought.
      playtime: Number(row.median_playtime) || null,
    },
  }
}

const listOf = (field: string) =>
  field
    .split(';')
    .map((value) => value.trim())
    .filter(Boolean)
