import { orderOf, reasonOf, timeOf, valuesOf, wordsOf } from './words.js'

// One segment of a path whatever the address says.
const feed = encodeURIComponent(location.hash.slice(1) || 'home')
const find = (id) => document.getElementById(id)
const [form, box, chips, said, cards, more] = [
  'steer',
  'command',
  'chips',
  'said',
  'cards',
  'more',
].map(find)
let cursor = null

/** An element with a class and children; strings are text, never markup. */
const make = (tag, name, ...children) => {
  const element = document.createElement(tag)
  if (name) element.className = name
  element.append(...children)
  return element
}

const button = (label, title, act) => {
  const element = make('button', '', label)
  element.type = 'button'
  element.title = title
  element.setAttribute('aria-label', title)
  element.addEventListener('click', act)
  return element
}

const call = async (method, path, body) => {
  const token = sessionStorage.getItem('token')
  const response = await fetch(path, {
    method,
    headers: {
      ...(body && { 'content-type': 'application/json' }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  const answer = await response.json()
  if (response.ok) return answer
  if (response.status === 401) {
    const given = prompt('This server asks for a token.')
    if (given) {
      sessionStorage.setItem('token', given)
      return call(method, path, body)
    }
  }
  throw new Error(`${answer.title}: ${answer.detail}`)
}

const report = (itemId, type) => call('POST', '/v1/events', { events: [{ type, itemId }] })

const card = ({ id, title, attributes, explanation, reasons }) => {
  const shares = reasons
    .filter(({ share }) => share > 0)
    .map((reason) => {
      const bar = make('span', 'share')
      bar.style.setProperty('--share', reason.share)
      return make('li', '', bar, ` ${Math.round(reason.share * 100)} % ${reasonOf(reason)}`)
    })
  const why = make('details', '', make('summary', '', 'Why this?'), make('ul', '', ...shares))
  const element = make(
    'li',
    'card',
    make('h2', '', title),
    make('p', '', explanation),
    make('p', 'values', valuesOf(attributes)),
  )
  const like = button('Like', `Like ${title}`, async () => {
    await attempt(() => report(id, 'like'))
    like.textContent = 'Liked'
  })
  const hide = button('Hide', `Hide ${title}`, async () => {
    await attempt(() => report(id, 'hide'))
    element.remove()
  })
  if (shares.length > 0) element.append(why)
  element.append(make('footer', '', like, hide))
  element.style.viewTransitionName = `item-${Array.from(id, (c) => c.codePointAt(0).toString(36)).join('')}`
  return element
}

const chip = (directive) => {
  const words = wordsOf(directive)
  const sign = directive.polarity === 'want' ? '' : 'no '
  const drop = button('×', `Drop: ${directive.quote}`, () =>
    take('DELETE', `/directives/${directive.id}`),
  )
  const element = make(
    'li',
    `chip ${directive.polarity} ${directive.strength}`,
    make('span', '', words),
    drop,
  )
  const until = directive.expiresAt
    ? `, until ${new Date(directive.expiresAt).toLocaleString()}`
    : ''
  element.title = `${directive.strength}: ${sign}${words} (“${directive.quote}”)${until}`
  return element
}

/** In force again when what was asked for a while has expired. */
const restingChip = (directive) => {
  const element = chip(directive)
  element.className += ' resting'
  element.title += `, resting until ${timeOf(directive.restsUntil)}`
  return element
}

const show = ({ page, directives, resting = [], sort }) => {
  const replace = () => {
    cards.replaceChildren(...page.items.map(card))
    chips.replaceChildren(
      ...directives.map(chip),
      ...resting.map(restingChip),
      ...(sort ? [make('li', 'chip', orderOf(sort))] : []),
    )
  }
  if (document.startViewTransition) document.startViewTransition(replace)
  else replace()
  cursor = page.cursor
  more.hidden = cursor === null
}

const tell = ({ notUnderstood, shortfall, relaxations, degraded, directives, turn }) => {
  const lines = notUnderstood.map(({ quote, why }) =>
    make('p', '', `“${quote}” was not understood: ${why}.`),
  )
  if (shortfall) {
    const best = shortfall.without.toSorted((a, b) => b.matching - a.matching)[0]
    const costly = directives.find(({ id }) => id === best?.directive)
    const line = make('p', '', `${shortfall.matching} match. `)
    if (costly && best.matching > shortfall.matching)
      line.append(
        `Without “${costly.quote}” ${best.matching} would. `,
        button('Drop it', `Drop: ${costly.quote}`, () =>
          take('DELETE', `/directives/${costly.id}`),
        ),
      )
    lines.push(line)
  }
  for (const { directive, why } of relaxations) {
    const { quote } = directives.find(({ id }) => id === directive) ?? { quote: '' }
    lines.push(make('p', '', `“${quote}”: ${why}.`))
  }
  if (degraded)
    lines.push(make('p', '', 'The model did not answer; the built-in parser read this.'))
  if (lines.length === 0 && turn.act !== 'refine') lines.push(make('p', '', turn.act))
  said.replaceChildren(...lines)
}

const attempt = async (work) => {
  document.body.setAttribute('aria-busy', 'true')
  try {
    return await work()
  } catch (error) {
    said.replaceChildren(make('p', '', error.message))
    return undefined
  } finally {
    document.body.removeAttribute('aria-busy')
  }
}

let latest = 0
let shown = 0
const take = (method, path, body) =>
  attempt(async () => {
    const mine = ++latest
    const answer = await call(method, `/v1/feeds/${feed}${path}`, body).catch((error) => {
      // What a newer command took the place of has nothing to say any more.
      if (mine >= latest) throw error
    })
    if (!answer || mine < shown) return
    shown = mine
    show(answer)
    tell(answer)
    scrollTo({ top: 0 })
    box.focus()
  })

form.addEventListener('submit', async (event) => {
  event.preventDefault()
  const text = box.value.trim()
  if (!text) return
  await take('POST', '/commands', { text })
  box.value = ''
})
find('undo').addEventListener('click', () => take('POST', '/undo'))
find('reset').addEventListener('click', () => take('POST', '/reset'))
more.addEventListener('click', () =>
  attempt(async () => {
    const { page } = await call('GET', `/v1/feeds/${feed}?cursor=${cursor}`)
    cards.append(...page.items.map(card))
    cursor = page.cursor
    more.hidden = cursor === null
  }),
)
addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.target === box) return
  event.preventDefault()
  box.focus()
})
addEventListener('hashchange', () => location.reload())

attempt(async () => {
  const [{ page }, obeyed] = await Promise.all([
    call('GET', `/v1/feeds/${feed}`),
    call('GET', `/v1/feeds/${feed}/directives`),
  ])
  show({ page, ...obeyed })
})
