import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Attribute } from '../../src/catalog/index.ts'
import { type Catalogue, catalogueOf } from './catalogue.ts'

const attributes: Attribute[] = [
  { name: 'price', kind: 'number', unit: 'USD', title: 'Price' },
  { name: 'original_price', kind: 'number', unit: 'USD', title: 'Original price' },
  {
    name: 'colour',
    kind: 'category',
    title: 'Colour',
    synonyms: {
      Black: ['negro', 'negra', 'noir', 'schwarz', '黑', '黑色'],
      White: ['blanco', 'blanca', 'blanc', 'blanche', 'weiß', '白', '白色'],
      Grey: ['gray', 'gris', 'grau', '灰', '灰色'],
      Blue: ['azul', 'bleu', 'blau', '蓝', '蓝色'],
      Red: ['rojo', 'roja', 'rouge', 'rot', '红', '红色'],
      Green: ['verde', 'vert', 'verte', 'grün', '绿', '绿色'],
      Pink: ['rosa', 'rose', '粉', '粉色'],
      Yellow: ['amarillo', 'amarilla', 'jaune', 'gelb', '黄', '黄色'],
      Purple: ['morado', 'violet', 'lila', '紫', '紫色'],
      Orange: ['naranja', '橙', '橙色'],
      Brown: ['marrón', 'marron', 'braun', '棕色'],
      Gold: ['dorado', 'doré', '金色'],
      Silver: ['plateado', 'argenté', 'silber', '银色'],
      Beige: ['米色'],
    },
  },
  {
    name: 'category',
    kind: 'category',
    title: 'Category',
    synonyms: {
      Shoes: [
        'sneakers',
        'trainers',
        'kicks',
        'zapatos',
        'zapatillas',
        'chaussures',
        'Schuhe',
        '鞋',
        '鞋子',
      ],
      Clothing: ['clothes', 'apparel', 'ropa', 'vêtements', 'Kleidung', '衣服', '服装'],
      Accessories: ['accesorios', 'accessoires', 'Zubehör', '配件'],
    },
  },
  {
    name: 'audience',
    kind: 'category',
    title: 'Audience',
    synonyms: {
      Women: ['mujer', 'mujeres', 'femme', 'femmes', 'Damen', 'Frauen', '女', '女士'],
      Men: ['hombre', 'hombres', 'homme', 'hommes', 'Herren', 'Männer', '男', '男士'],
      Kids: ['niños', 'niñas', 'enfants', 'Kinder', '儿童'],
    },
  },
  { name: 'rating', kind: 'number', unit: 'star', title: 'Rating' },
  { name: 'reviews', kind: 'number', title: 'Reviews' },
  { name: 'available', kind: 'flag', title: 'Available' },
]

type Column =
  | 'name'
  | 'sku'
  | 'selling_price'
  | 'original_price'
  | 'color'
  | 'category'
  | 'breadcrumbs'
  | 'availability'
  | 'description'
  | 'average_rating'
  | 'reviews_count'

/** Where they are in the folder of real data. */
export const adidasFile = 'adidas/adidas_usa.csv'

/** `DIR/adidas/adidas_usa.csv`: 845 products in US dollars. */
export const readAdidas = async (dir: string): Promise<Catalogue> => {
  const text = await readFile(join(dir, adidasFile), 'utf8')
  const rows: Record<Column, string>[] = parse(text, { columns: true })
  return catalogueOf(attributes, rows.map(itemOf))
}

const itemOf = (row: Record<Column, string>) => ({
  id: row.sku,
  title: row.name,
  text: row.description,
  popularity: Number(row.reviews_count),
  attributes: {
    price: dollars(row.selling_price),
    original_price: dollars(row.original_price),
    colour: row.color || null,
    category: row.category || null,
    audience: row.breadcrumbs.match(/^(Women|Men|Kids)\//)?.[1],
    rating: Number(row.average_rating),
    reviews: Number(row.reviews_count),
    available: row.availability === 'InStock',
  },
})

/** "$1,200" and "1200" are one price. */
const dollars = (price: string) => (price ? Number(price.replace(/[$,]/g, '')) : null)
