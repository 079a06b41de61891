import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCommand } from './builtin.ts'
import { grammars } from './grammar/index.ts'
import type { WordGround } from './grounding.ts'
import { readingSchema } from './reading.ts'
import { linesOf, now, shown, view } from './testing.ts'
import { tokensOf } from './tokens.ts'
import { grammarIn } from './vocabulary/spoken.ts'

/** Films whose values are named in four more languages. */
const films = view(
  [
    {
      name: 'genre',
      kind: 'tags',
      synonyms: {
        Horror: ['terror', 'horreur', 'Grusel', '恐怖', '恐怖片'],
        Comedy: ['comedia', 'comédie', 'Komödie', '喜剧', '喜剧片'],
        War: ['guerra', 'guerre', 'Krieg', '战争', '战争片'],
        Western: ['del oeste', '西部片'],
        Musical: ['comédie musicale', '音乐剧', '音乐片'],
        Drama: ['drame', '剧情片'],
        Romance: ['romántico', 'romantique', 'Liebe', '爱情', '爱情片'],
        'Sci-Fi': ['ciencia ficción', 'science-fiction', '科幻', '科幻片'],
        Documentary: ['documental', 'documentaire', 'Dokumentation', '纪录片'],
      },
    },
    { name: 'year', kind: 'number', unit: 'year' },
    { name: 'runtime', kind: 'number', unit: 'minute' },
    { name: 'rating', kind: 'number' },
    { name: 'cast', kind: 'tags' },
    { name: 'language', kind: 'category' },
  ],
  {
    genre: {
      Horror: 40,
      Comedy: 90,
      War: 15,
      Western: 20,
      Musical: 12,
      Drama: 200,
      Romance: 45,
      'Sci-Fi': 50,
      Documentary: 9,
    },
    cast: { 'Tom Cruise': 20, 'Robert De Niro': 14, 'Meg Ryan': 9 },
    language: { en: 400, fr: 30, ko: 8, es: 12 },
  },
  {
    year: [1921, 1950, 1984, 1999, 2008, 2024],
    runtime: [62, 80, 92, 104, 121, 238],
    rating: [0.5, 2, 3, 3.5, 3.9, 5],
  },
)

/** A shop in euros, with nothing of the first catalogue in it. */
const shop = view(
  [
    { name: 'price', kind: 'number', unit: 'EUR' },
    {
      name: 'colour',
      kind: 'category',
      synonyms: {
        Red: ['rojo', 'rouge', 'rot', '红色'],
        Black: ['negro', 'noir', 'schwarz', '黑色'],
      },
    },
    {
      name: 'category',
      kind: 'tags',
      synonyms: {
        Shoes: ['zapatos', 'chaussures', 'Schuhe', '鞋'],
        Jackets: ['chaquetas', 'vestes', 'Jacken', '夹克'],
      },
    },
  ],
  { colour: { Red: 10, Black: 20 }, category: { Shoes: 30, Jackets: 20 } },
  { price: [9, 15, 35, 60, 110, 400] },
)

const read = (command: string, of = films) => readCommand({ command, shown, view: of, now })
const told = (command: string, of = films) => linesOf(read(command, of).operations)

type Table = [command: string, ...lines: string[]][]

const spanish: Table = [
  ['sin terror', 'avoid must genre contains Horror'],
  ['nada de terror', 'avoid must genre contains Horror'],
  ['nada con Tom Cruise', 'avoid must cast contains Tom Cruise'],
  ['solo comedias', 'want must only genre contains Comedy'],
  ['comedias solamente', 'want must only genre contains Comedy'],
  ['más comedias', 'want prefer genre contains Comedy'],
  ['menos terror', 'avoid prefer genre contains Horror'],
  ['un poco más de ciencia ficción', 'want prefer genre contains Sci-Fi x0.5'],
  ['mucho menos drama', 'avoid prefer genre contains Drama x2'],
  ['me gustan las comedias', 'want prefer genre contains Comedy'],
  ['no me gustan los musicales', 'avoid must genre contains Musical'],
  ['odio los musicales', 'avoid must genre contains Musical'],
  [
    'comedias excepto musicales',
    'want must genre contains Comedy',
    'avoid must genre contains Musical',
  ],
  ['el terror está bien otra vez', 'retract avoid genre Horror'],
  ['olvida lo que dije sobre el terror', 'retract genre Horror'],
  ['comedias en su lugar', 'want must only genre contains Comedy'],
  ['menos de dos horas', 'want must runtime < 120'],
  ['como máximo 90 minutos', 'want must runtime <= 90'],
  ['dos horas como máximo', 'want must runtime <= 120'],
  ['al menos 100 minutos', 'want must runtime >= 100'],
  ['más de dos horas', 'want must runtime > 120'],
  ['entre 90 y 110 minutos', 'want must runtime between 90|110'],
  ['unas dos horas', 'want must runtime between 102|138'],
  ['hora y media como máximo', 'want must runtime <= 90'],
  ['de los años 90', 'want must year between 1990|1999'],
  ['los noventa', 'want must year between 1990|1999'],
  ['antes de 1990', 'want must year < 1990'],
  ['después de 2000', 'want must year > 2000'],
  ['desde 2010', 'want must year >= 2010'],
  ['de 1990 a 1995', 'want must year between 1990|1995'],
  ['los últimos cinco años', 'want must year >= 2021'],
  ['las más nuevas primero', 'sort year desc'],
  ['las más cortas primero', 'sort runtime asc'],
  ['más corta', 'want prefer runtime < 100'],
  ['algo más nuevo', 'want prefer year > 1991'],
  ['las comedias no son necesarias', 'retract genre Comedy'],
  ['olvida el orden', 'sort relevance desc'],
  ['sorpréndeme', 'sort variety desc'],
  ['más variedad', 'sort variety desc'],
  ['solo esta noche comedias', 'want must genre contains Comedy'],
  ['más como la segunda', 'want prefer like 1'],
  ['más como esta', 'want prefer like 0'],
  ['quizás comedias', 'want prefer genre contains Comedy'],
  ['comedias o westerns', 'want must genre in Comedy|Western'],
  [
    'comedias pero no musicales',
    'want must genre contains Comedy',
    'avoid must genre contains Musical',
  ],
  ['ni terror ni guerra', 'avoid must genre contains Horror', 'avoid must genre contains War'],
  ['comedias románticas', 'want must genre contains Comedy', 'want must genre contains Romance'],
  ['calificación superior a 4', 'want must rating > 4'],
  [
    'comedias de los 90 de menos de dos horas, sin terror',
    'want must genre contains Comedy',
    'want must year between 1990|1999',
    'want must runtime < 120',
    'avoid must genre contains Horror',
  ],
  ['hora y media', 'want must runtime between 77|103'],
  ['los cinco últimos años', 'want must year >= 2021'],
  ['los últimos años', 'want prefer year >= 2008'],
  ['terror, no gracias', 'avoid must genre contains Horror'],
  ['¿por qué no comedias?', 'want must genre contains Comedy'],
  ['algo en francés', 'want must language eq fr'],
  ['desde el año 2000', 'want must year >= 2000'],
  ['antes del año 1990', 'want must year < 1990'],
  ['comedias del año pasado', 'want must genre contains Comedy', 'want must year eq 2025'],
  ['menos de noventa y dos minutos', 'want must runtime < 92'],
  ['menos de 1,5 horas', 'want must runtime < 90'],
]

const spanishShop: Table = [
  ['menos de 30 euros', 'want must price < 30'],
  ['zapatos rojos', 'want must category contains Shoes', 'want must colour eq Red'],
  ['zapatos rojos', 'want must category contains Shoes', 'want must colour eq Red'],
  [
    'chaquetas negras por menos de 60 €',
    'want must category contains Jackets',
    'want must colour eq Black',
    'want must price < 60',
  ],
  ['más baratos', 'want prefer price < 20'],
  ['los más baratos primero', 'sort price asc'],
  ['entre 20 y 50 euros', 'want must price between 20|50'],
  ['nada rojo', 'avoid must colour eq Red'],
  ['algo barato', 'want prefer price <= 35'],
  ['menos de doscientos cincuenta euros', 'want must price < 250'],
  ['entre 1.000 y 1.200 euros', 'want must price between 1000|1200'],
  ['menos de 1 200 euros', 'want must price < 1200'],
]

const french: Table = [
  ["pas d'horreur", 'avoid must genre contains Horror'],
  ['sans horreur', 'avoid must genre contains Horror'],
  ['rien avec Tom Cruise', 'avoid must cast contains Tom Cruise'],
  ['seulement des comédies', 'want must only genre contains Comedy'],
  ['uniquement des comédies', 'want must only genre contains Comedy'],
  ['plus de comédies', 'want prefer genre contains Comedy'],
  ["moins d'horreur", 'avoid prefer genre contains Horror'],
  ['un peu plus de science-fiction', 'want prefer genre contains Sci-Fi x0.5'],
  ['beaucoup moins de drames', 'avoid prefer genre contains Drama x2'],
  ["j'aime les comédies", 'want prefer genre contains Comedy'],
  ["je n'aime pas les comédies musicales", 'avoid must genre contains Musical'],
  ['je déteste les documentaires', 'avoid must genre contains Documentary'],
  [
    'des comédies sauf les comédies musicales',
    'want must genre contains Comedy',
    'avoid must genre contains Musical',
  ],
  ["l'horreur ne me dérange plus", 'retract avoid genre Horror'],
  ["l'horreur, c'est bon à nouveau", 'retract avoid genre Horror'],
  ["oublie ce que j'ai dit sur l'horreur", 'retract genre Horror'],
  ['des comédies à la place', 'want must only genre contains Comedy'],
  ['moins de deux heures', 'want must runtime < 120'],
  ['au maximum 90 minutes', 'want must runtime <= 90'],
  ['deux heures maximum', 'want must runtime <= 120'],
  ['au moins 100 minutes', 'want must runtime >= 100'],
  ['plus de deux heures', 'want must runtime > 120'],
  ['entre 90 et 110 minutes', 'want must runtime between 90|110'],
  ['environ deux heures', 'want must runtime between 102|138'],
  ['une heure et demie maximum', 'want must runtime <= 90'],
  ['des années 90', 'want must year between 1990|1999'],
  ['les années quatre-vingt-dix', 'want must year between 1990|1999'],
  ['avant 1990', 'want must year < 1990'],
  ['après 2000', 'want must year > 2000'],
  ['depuis 2010', 'want must year >= 2010'],
  ['de 1990 à 1995', 'want must year between 1990|1995'],
  ['les cinq dernières années', 'want must year >= 2021'],
  ["les plus récents d'abord", 'sort year desc'],
  ["les plus courts d'abord", 'sort runtime asc'],
  ['plus court', 'want prefer runtime < 100'],
  ['quelque chose de plus récent', 'want prefer year > 1991'],
  ['surprends-moi', 'sort variety desc'],
  ['plus de variété', 'sort variety desc'],
  ['juste pour ce soir, des comédies', 'want must genre contains Comedy'],
  ['plus comme le deuxième', 'want prefer like 1'],
  ['comme celui-ci', 'want prefer like 0'],
  ['peut-être des comédies', 'want prefer genre contains Comedy'],
  ['des comédies ou des westerns', 'want must genre in Comedy|Western'],
  [
    'des comédies mais pas de comédies musicales',
    'want must genre contains Comedy',
    'avoid must genre contains Musical',
  ],
  ['ni horreur ni guerre', 'avoid must genre contains Horror', 'avoid must genre contains War'],
  ["l'horreur, non merci", 'avoid must genre contains Horror'],
  [
    'des comédies romantiques',
    'want must genre contains Comedy',
    'want must genre contains Romance',
  ],
  ['note supérieure à 4', 'want must rating > 4'],
  [
    'des comédies des années 90 de moins de deux heures, sans horreur',
    'want must genre contains Comedy',
    'want must year between 1990|1999',
    'want must runtime < 120',
    'avoid must genre contains Horror',
  ],
  [
    "au lieu de l'horreur, des comédies",
    'retract want genre Horror',
    'want must genre contains Comedy',
  ],
  ["la comédie n'est pas nécessaire", 'retract genre Comedy'],
  ["oublie l'ordre", 'sort relevance desc'],
  ["jusqu'à deux heures", 'want must runtime <= 120'],
  ["après l'an 2000", 'want must year > 2000'],
  ["avant l'année 1990", 'want must year < 1990'],
  ["des comédies de l'année dernière", 'want must genre contains Comedy', 'want must year eq 2025'],
  ['moins de soixante-douze minutes', 'want must runtime < 72'],
  ['moins de quatre-vingt-douze minutes', 'want must runtime < 92'],
  ['le début des années 90', 'want must year between 1990|1993'],
  ['pas trop long', 'want prefer runtime <= 121'],
  ['pourquoi pas des comédies', 'want must genre contains Comedy'],
]

const frenchShop: Table = [
  ['moins de 30 euros', 'want must price < 30'],
  ['chaussures rouges', 'want must category contains Shoes', 'want must colour eq Red'],
  ['chaussures rouges', 'want must category contains Shoes', 'want must colour eq Red'],
  [
    'des vestes noires à moins de 60 €',
    'want must category contains Jackets',
    'want must colour eq Black',
    'want must price < 60',
  ],
  ['moins cher', 'want prefer price < 20'],
  ["les moins chers d'abord", 'sort price asc'],
  ['moins de mille deux cents euros', 'want must price < 1200'],
  ['entre 1.000 et 1 200 euros', 'want must price between 1000|1200'],
  ['entre 20 et 50 euros', 'want must price between 20|50'],
  ['rien de rouge', 'avoid must colour eq Red'],
]

const german: Table = [
  ['kein Horror', 'avoid must genre contains Horror'],
  ['keine Horrorfilme', 'avoid must genre contains Horror'],
  ['ich will keine Horrorfilme sehen', 'avoid must genre contains Horror'],
  ['nichts mit Tom Cruise', 'avoid must cast contains Tom Cruise'],
  ['nur Komödien', 'want must only genre contains Comedy'],
  ['mehr Komödien', 'want prefer genre contains Comedy'],
  ['weniger Horror', 'avoid prefer genre contains Horror'],
  ['ein bisschen mehr Science-Fiction', 'want prefer genre contains Sci-Fi x0.5'],
  ['viel weniger Drama', 'avoid prefer genre contains Drama x2'],
  ['ich mag Komödien', 'want prefer genre contains Comedy'],
  ['ich mag keine Musicals', 'avoid must genre contains Musical'],
  ['ich mag Horror nicht', 'avoid must genre contains Horror'],
  ['Horror mag ich nicht', 'avoid must genre contains Horror'],
  ['Horror bitte nicht', 'avoid must genre contains Horror'],
  ['ich hasse Dokumentationen', 'avoid must genre contains Documentary'],
  [
    'Komödien außer Musicals',
    'want must genre contains Comedy',
    'avoid must genre contains Musical',
  ],
  ['Horror ist wieder in Ordnung', 'retract avoid genre Horror'],
  ['vergiss, was ich über Horror gesagt habe', 'retract genre Horror'],
  ['stattdessen Komödien', 'want must only genre contains Comedy'],
  ['unter zwei Stunden', 'want must runtime < 120'],
  ['höchstens 90 Minuten', 'want must runtime <= 90'],
  ['zwei Stunden oder weniger', 'want must runtime <= 120'],
  ['mindestens 100 Minuten', 'want must runtime >= 100'],
  ['länger als zwei Stunden', 'want must runtime > 120'],
  ['zwischen 90 und 110 Minuten', 'want must runtime between 90|110'],
  ['etwa zwei Stunden', 'want must runtime between 102|138'],
  ['maximal anderthalb Stunden', 'want must runtime <= 90'],
  ['aus den 90ern', 'want must year between 1990|1999'],
  ['90er Jahre', 'want must year between 1990|1999'],
  ['die Neunziger', 'want must year between 1990|1999'],
  ['vor 1990', 'want must year < 1990'],
  ['nach 2000', 'want must year > 2000'],
  ['seit 2010', 'want must year >= 2010'],
  ['von 1990 bis 1995', 'want must year between 1990|1995'],
  ['die letzten fünf Jahre', 'want must year >= 2021'],
  ['neueste zuerst', 'sort year desc'],
  ['die kürzesten zuerst', 'sort runtime asc'],
  ['kürzer', 'want prefer runtime < 100'],
  ['etwas Neueres', 'want prefer year > 1991'],
  ['überrasch mich', 'sort variety desc'],
  ['mehr Abwechslung', 'sort variety desc'],
  ['nur heute Abend Komödien', 'want must genre contains Comedy'],
  ['mehr wie das zweite', 'want prefer like 1'],
  ['mehr wie dieser hier', 'want prefer like 0'],
  ['vielleicht Komödien', 'want prefer genre contains Comedy'],
  ['Komödien oder Western', 'want must genre in Comedy|Western'],
  [
    'Komödien, aber keine Musicals',
    'want must genre contains Comedy',
    'avoid must genre contains Musical',
  ],
  ['weder Horror noch Krieg', 'avoid must genre contains Horror', 'avoid must genre contains War'],
  ['Liebesfilme', 'want must genre contains Romance'],
  ['Bewertung über 4', 'want must rating > 4'],
  ['auf Koreanisch', 'want must language eq ko'],
  [
    'Komödien aus den 90ern unter zwei Stunden, kein Horror',
    'want must genre contains Comedy',
    'want must year between 1990|1999',
    'want must runtime < 120',
    'avoid must genre contains Horror',
  ],
  ['Horror, nein danke', 'avoid must genre contains Horror'],
  ['warum nicht Komödien', 'want must genre contains Comedy'],
  ['nicht länger als zwei Stunden', 'want must runtime <= 120'],
  ['nicht zu lang', 'want prefer runtime <= 121'],
  ['Anfang der 90er', 'want must year between 1990|1993'],
  ['Komödien sind nicht nötig', 'retract genre Comedy'],
  ['keine Dramen', 'avoid must genre contains Drama'],
  ['ohne Dramen', 'avoid must genre contains Drama'],
  ['vergiss die Reihenfolge', 'sort relevance desc'],
  ['seit dem Jahr 2000', 'want must year >= 2000'],
  ['Komödien von 1990 bis heute', 'want must genre contains Comedy', 'want must year >= 1990'],
  ['unter zweiundneunzig Minuten', 'want must runtime < 92'],
]

const germanShop: Table = [
  ['unter 30 Euro', 'want must price < 30'],
  ['rote Schuhe', 'want must colour eq Red', 'want must category contains Shoes'],
  [
    'schwarze Jacken unter 60 €',
    'want must colour eq Black',
    'want must category contains Jackets',
    'want must price < 60',
  ],
  ['billiger', 'want prefer price < 20'],
  ['die günstigsten zuerst', 'sort price asc'],
  ['zwischen 20 und 50 Euro', 'want must price between 20|50'],
  ['nichts Rotes', 'avoid must colour eq Red'],
  ['Rotwein', 'want prefer "Rotwein"'],
  ['unter zweihundertfünfzig Euro', 'want must price < 250'],
  ['unter 1.200,50 Euro', 'want must price < 1200.5'],
  ['unter 1 200 Euro', 'want must price < 1200'],
  ['keine roten Schuhe', 'avoid must colour eq Red', 'avoid must category contains Shoes'],
]

const chinese: Table = [
  ['不要恐怖片', 'avoid must genre contains Horror'],
  ['没有恐怖', 'avoid must genre contains Horror'],
  ['我不想看恐怖片', 'avoid must genre contains Horror'],
  ['只看喜剧', 'want must only genre contains Comedy'],
  ['多来点喜剧', 'want prefer genre contains Comedy'],
  ['少一点恐怖片', 'avoid prefer genre contains Horror'],
  ['恐怖片少一点', 'avoid prefer genre contains Horror'],
  ['稍微多一点科幻', 'want prefer genre contains Sci-Fi x0.5'],
  ['我喜欢喜剧', 'want prefer genre contains Comedy'],
  ['我不喜欢音乐剧', 'avoid must genre contains Musical'],
  ['讨厌纪录片', 'avoid must genre contains Documentary'],
  ['喜剧，除了音乐片', 'want must genre contains Comedy', 'avoid must genre contains Musical'],
  ['恐怖片又可以了', 'retract avoid genre Horror'],
  ['忘掉我说的关于恐怖片的话', 'retract genre Horror'],
  ['换成喜剧', 'want must only genre contains Comedy'],
  ['两小时以内', 'want must runtime <= 120'],
  ['不超过90分钟', 'want must runtime <= 90'],
  ['最多两个小时', 'want must runtime <= 120'],
  ['至少100分钟', 'want must runtime >= 100'],
  ['超过两小时', 'want must runtime > 120'],
  ['90到110分钟', 'want must runtime between 90|110'],
  ['大约两小时', 'want must runtime between 102|138'],
  ['一个半小时以内', 'want must runtime <= 90'],
  ['90年代', 'want must year between 1990|1999'],
  ['九十年代的喜剧', 'want must year between 1990|1999', 'want must genre contains Comedy'],
  ['1990年以前', 'want must year < 1990'],
  ['2000年以后', 'want must year > 2000'],
  ['2010年以来', 'want must year >= 2010'],
  ['1990年到1995年', 'want must year between 1990|1995'],
  ['最近五年', 'want must year >= 2021'],
  ['最新的在前', 'sort year desc'],
  ['最短的在前', 'sort runtime asc'],
  ['短一点', 'want prefer runtime < 100'],
  ['新一点的', 'want prefer year > 1991'],
  ['给我惊喜', 'sort variety desc'],
  ['不一定要喜剧', 'retract genre Comedy'],
  ['取消排序', 'sort relevance desc'],
  ['多样化', 'sort variety desc'],
  ['今晚只看喜剧', 'want must only genre contains Comedy'],
  ['更多像第二个', 'want prefer like 1'],
  ['更多像这个', 'want prefer like 0'],
  ['也许喜剧', 'want prefer genre contains Comedy'],
  ['喜剧或西部片', 'want must genre in Comedy|Western'],
  ['喜剧但不要音乐片', 'want must genre contains Comedy', 'avoid must genre contains Musical'],
  ['不要恐怖片和战争片', 'avoid must genre contains Horror', 'avoid must genre contains War'],
  ['爱情喜剧', 'want must genre contains Romance', 'want must genre contains Comedy'],
  ['评分高于4', 'want must rating > 4'],
  ['韩语的', 'want must language eq ko'],
  [
    '90年代的喜剧，两小时以内，不要恐怖片',
    'want must year between 1990|1999',
    'want must genre contains Comedy',
    'want must runtime <= 120',
    'avoid must genre contains Horror',
  ],
  ['不要第二个', 'avoid must like 1'],
  ['恐怖片，不要', 'avoid must genre contains Horror'],
  ['九十五分钟以内', 'want must runtime <= 95'],
  ['一百二十分钟以内', 'want must runtime <= 120'],
  ['喜剧还是西部片', 'want must genre in Comedy|Western'],
  ['1990年至今的喜剧', 'want must year >= 1990', 'want must genre contains Comedy'],
  ['法国的喜剧', 'want must language eq fr', 'want must genre contains Comedy'],
]

const chineseShop: Table = [
  ['30欧元以内', 'want must price <= 30'],
  ['红色的鞋', 'want must colour eq Red', 'want must category contains Shoes'],
  [
    '黑色夹克，不超过60欧元',
    'want must colour eq Black',
    'want must category contains Jackets',
    'want must price <= 60',
  ],
  ['便宜一点', 'want prefer price < 20'],
  ['最便宜的在前', 'sort price asc'],
  ['20到50欧元', 'want must price between 20|50'],
  ['不要红色', 'avoid must colour eq Red'],
]

describe.each([
  ['Spanish', spanish, spanishShop],
  ['French', french, frenchShop],
  ['German', german, germanShop],
  ['Chinese', chinese, chineseShop],
] as const)('%s', (_, ofFilms, ofShop) => {
  test.each(ofFilms.map((row) => row))('%s', (command, ...lines) => {
    expect(told(command)).toEqual(lines)
  })

  test.each(ofShop.map((row) => row))('in a shop: %s', (command, ...lines) => {
    expect(told(command, shop)).toEqual(lines)
  })
})

describe('a command that is one act', () => {
  test.each([
    ['deshacer', 'undo'],
    ['empezar de nuevo', 'reset'],
    ['gracias, perfecto', 'satisfied'],
    ['¿por qué está esto aquí?', 'explain'],
    ['comedias en su lugar', 'replace'],
    ['he cambiado de opinión, comedias', 'replace'],
    ['el terror está bien otra vez', 'forget'],
    ['hola', 'noise'],
    ['annule', 'undo'],
    ['recommence à zéro', 'reset'],
    ["merci, c'est parfait", 'satisfied'],
    ['pourquoi est-ce que je vois ça ?', 'explain'],
    ['des comédies à la place', 'replace'],
    ["j'ai changé d'avis, des comédies", 'replace'],
    ["l'horreur ne me dérange plus", 'forget'],
    ['bonjour', 'noise'],
    ['rückgängig', 'undo'],
    ['nochmal von vorne bitte', 'reset'],
    ['danke, perfekt', 'satisfied'],
    ['warum ist das hier?', 'explain'],
    ['stattdessen Komödien', 'replace'],
    ['Ich habe es mir anders überlegt, Komödien', 'replace'],
    ['Horror ist wieder in Ordnung', 'forget'],
    ['guten Tag', 'noise'],
    ['撤销', 'undo'],
    ['重新开始', 'reset'],
    ['谢谢，很好', 'satisfied'],
    ['为什么这个在这里？', 'explain'],
    ['换成喜剧', 'replace'],
    ['恐怖片又可以了', 'forget'],
    ['你好', 'noise'],
    ['播放第一个', 'unsupported'],
  ])('"%s" is %s', (command, act) => expect(read(command).act).toBe(act))
})

describe('a rating is told by its word, not taken for a price', () => {
  const rated = view(
    [
      { name: 'price', kind: 'number', unit: 'EUR' },
      { name: 'stars', kind: 'number', unit: 'star' },
    ],
    {},
    { price: [1, 2, 3, 4, 5, 9], stars: [1, 2, 3, 4, 4.5, 5] },
  )

  test.each([
    'at least 4 stars',
    'al menos cuatro estrellas',
    'au moins 4 étoiles',
    'mindestens vier Sterne',
    '至少四星',
  ])('%s', (command) => expect(told(command, rated)).toEqual(['want must stars >= 4']))
})

describe('a value that only other languages share', () => {
  const bare = view([{ name: 'genre', kind: 'tags' }], { genre: { Horror: 40, Drama: 200 } }, {})

  test.each([
    'keine Dramen',
    'ohne Dramen',
    'pas de drames',
    'sans drames',
    'sin dramas',
    'nada de drama',
  ])('is avoided in its inflection: %s', (command) => {
    expect(told(command, bare)).toEqual(['avoid must genre contains Drama'])
  })

  test.each(["pas d'horreur", 'sin terror', 'ohne Grusel'])(
    'is no other value where it has no name in that language: %s',
    (command) => {
      expect(told(command, bare).filter((line) => !line.startsWith('avoid must "'))).toEqual([])
    },
  )
})

test.each([
  'solo esta noche comedias',
  'juste pour ce soir, des comédies',
  'nur heute Abend Komödien',
  '今晚只看喜剧',
])('what holds for tonight ends: %s', (command) => {
  expect(read(command).operations).toMatchObject([
    { op: 'add', expiresAt: '2026-06-02T00:00:00.000Z' },
  ])
})

describe('the language of a command', () => {
  /** As a grounding has it: every word of a command is an English one, and one of them is used every day. */
  const known = (command: string, common: string) =>
    new Map(
      tokensOf(command).folded.map((word): [string, WordGround] => [
        word,
        { isWord: true, isCommon: word === common },
      ]),
    )
  const languageOf = (command: string, words = new Map<string, WordGround>()) =>
    grammarIn(tokensOf(command), films, { words }).grammar.language

  test.each([
    'no horror',
    'no De Niro',
    'comedia',
    'drama',
    'film noir',
    'more like Das Boot',
    'nothing with De Niro, por favor',
    'a comedy with a femme fatale',
    'in the vein of La Strada',
    'no amour, please',
    'under 90 minutes',
    'max 90 minutes',
    'undo',
    'perfect',
    'terror',
    '90s',
    '???',
    '',
  ])('is English: %s', (command) => expect(languageOf(command)).toBe('en'))

  test.each([
    ['sin city', 'city'],
    ['die hard', 'hard'],
    ['con air', 'air'],
    ['la la land', 'land'],
    ['en route', 'route'],
    ['pixel art', 'art'],
    ['hack n slash', 'n'],
  ])('is English where the other word is: %s', (command, word) => {
    expect(languageOf(command, known(command, word))).toBe('en')
  })

  test.each([
    ['sin terror', 'es'],
    ['nada de zombis', 'es'],
    ['sans horreur', 'fr'],
    ["pas d'horreur", 'fr'],
    ['kein Horror', 'de'],
    ['nur Dokus', 'de'],
    ['rote Liebesfilme', 'de'],
    ['no 恐怖', 'en'],
    ['恐怖片', 'zh'],
  ])('%s: %s', (command, language) => expect(languageOf(command)).toBe(language))

  test('a word that English lacks outweighs one that it has every day', () => {
    const words = new Map([['robots', { isWord: true, isCommon: true }]])
    expect(languageOf('ohne robots', words)).toBe('de')
  })
})

describe('what cannot be read is a wish in its words, or said to be not understood', () => {
  test.each([
    ['sin payasos', 'avoid must "payasos"'],
    ['algo divertido', 'want prefer "divertido"'],
    ['sans clowns', 'avoid must "clowns"'],
    ['quelque chose de drôle', 'want prefer "drôle"'],
    ['keine Clowns', 'avoid must "Clowns"'],
    ['etwas Lustiges', 'want prefer "Lustiges"'],
    ['Rotwein', 'want prefer "Rotwein"'],
    ['不要小丑', 'avoid must "小丑"'],
  ])('%s', (command, line) => expect(told(command)).toEqual([line]))

  test.each(['menos de 30 euros', 'moins de 30 euros', 'unter 30 Euro', '30欧元以内'])(
    'a catalogue without prices says so: %s',
    (command) => {
      const { operations, notUnderstood } = read(command)
      expect(operations).toEqual([])
      expect(notUnderstood).toHaveLength(1)
    },
  )

  test.each(['Komödien oder keine', 'comedia o nada', 'comédie ou rien'])(
    'a denial after "or" denies nothing: %s',
    (command) => expect(told(command)).toEqual(['want must genre contains Comedy']),
  )
})

test('of any words of any grammar the reading fits its schema and quotes the command', () => {
  const words = grammars.map(({ words: own }) => [
    ...own,
    'terror',
    'Komödien',
    '恐怖片',
    'Tom',
    '90',
    ',',
  ])
  const commands = fc
    .constantFrom(...words)
    .chain((own) => fc.array(fc.constantFrom(...own), { maxLength: 8 }))
    .map((list) => list.join(' '))
  fc.assert(
    fc.property(commands, fc.constantFrom(films, shop), (command, of) => {
      const reading = read(command, of)
      expect(readingSchema.parse(reading)).toEqual(reading)
      for (const { quote } of [...reading.operations, ...reading.notUnderstood])
        expect(command).toContain(quote)
    }),
    { numRuns: 500 },
  )
})
