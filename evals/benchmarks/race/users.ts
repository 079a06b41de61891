/** What came of the commands of a race. */
export interface Raced {
  answered: number
  /** Told that a newer command took their place. */
  interrupted: number
  /** Told to come again later, since the server has too much to do. */
  refused: number
  /** Answered in any other way. */
  failed: number
  /** Answered, and yet not remembered. */
  lost: number
  /** Remembered, though they were not answered as taken. */
  unasked: number
  /** Turns without their directive or their trace. */
  half: number
  /** Turns that an undo each took back, newest first. */
  undone: number
}

interface Directive {
  quote: string
}
interface Answer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: bodies of several shapes
  body: any
}

/** One user types so many commands at once, dealt out over servers, and then undoes all that was taken. */
export const raceOf = async (
  servers: readonly string[],
  user: string,
  commands: number,
): Promise<Raced> => {
  const ask = async (n: number, method: string, path: string, body?: object): Promise<Answer> => {
    const response = await fetch(`${servers[n % servers.length]}/v1/feeds/home/${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'x-tiller-user': user },
      ...(body && { body: JSON.stringify(body) }),
    })
    return { status: response.status, body: await response.json() }
  }
  const texts = Array.from({ length: commands }, (_, n) => `no value${n}x`)
  const answers = await Promise.all(texts.map((text, n) => ask(n, 'POST', 'commands', { text })))
  const taken = texts.filter((_, n) => answers[n]!.status === 200)
  const interrupted = answers.filter(
    ({ status, body }) => status === 409 && body.title === 'Interrupted',
  ).length
  const refused = answers.filter(({ status }) => status === 503).length
  const { turns } = (await ask(0, 'GET', 'turns?limit=100')).body
  const remembered: string[] = turns.map(({ text }: { text: string }) => text)
  const { directives } = (await ask(1, 'GET', 'directives')).body
  let half = 0
  for (const { id, answer } of turns) {
    const { spans } = (await ask(0, 'GET', `turns/${id}/trace`)).body
    const isWhole = answer.understood.every((one: string) =>
      directives.some((directive: Directive & { id: string }) => directive.id === one),
    )
    if (!isWhole || answer.understood.length !== 1 || spans.length === 0) half++
  }
  let undone = 0
  for (let n = 0; n < taken.length; n++) {
    const { status, body } = await ask(n, 'POST', 'undo')
    if (status === 200 && body.directives.length === taken.length - 1 - n) undone++
  }
  return {
    answered: taken.length,
    interrupted,
    refused,
    failed: commands - taken.length - interrupted - refused,
    lost: taken.filter((text) => !remembered.includes(text)).length,
    unasked: remembered.filter((text) => !taken.includes(text)).length,
    half,
    undone,
  }
}
