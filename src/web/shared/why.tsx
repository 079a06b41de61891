import type { Item } from './contract.ts'
import { type Attributes, reasonOf, titleOf, valueWords } from './words.ts'

/** Every reason with its share of the score, what is obeyed without weighing, and all that is known of the item. */
export const Why = ({ item, attributes }: { item: Item; attributes: Attributes }) => {
  const weighing = item.reasons.filter(({ share }) => share > 0)
  const obeyed = item.reasons.filter(({ share }) => share <= 0)
  return (
    <div class="reasons">
      {weighing.length === 0 && <p class="small">It is here in no particular order.</p>}
      <ul class="shares">
        {weighing.map((reason) => (
          <li key={JSON.stringify(reason)}>
            <span>{reasonOf(reason, attributes)}</span>
            <span class="percent">{Math.round(reason.share * 100)} %</span>
            <span class="share">
              <span style={{ width: `${reason.share * 100}%` }} />
            </span>
          </li>
        ))}
      </ul>
      {obeyed.length > 0 && (
        <p class="small">
          Obeys: {obeyed.map((reason) => reasonOf(reason, attributes)).join(', ')}
        </p>
      )}
      <dl>
        {Object.entries(item.attributes).map(([name, value]) => (
          <div key={name}>
            <dt>{titleOf(name, attributes)}</dt>
            <dd>
              {[value]
                .flat()
                .map((one) => valueWords(one, attributes.get(name)))
                .join(', ')}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
