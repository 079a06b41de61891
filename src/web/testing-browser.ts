import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { connect, createServer, type Socket } from 'node:net'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { openStreaming, type Streaming } from '../http/testing-streams.ts'

const executablePath = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => existsSync(path))

/** What a test of the page has. */
export interface Opened {
  /** A server whose turns can be held up. */
  readonly streaming: Streaming
  /** The page of somebody who has done nothing yet, in a tab of its own. */
  visit(options?: Visit): Promise<Page>
  /** Another tab of the same user. */
  beside(page: Page, path?: string): Promise<Page>
}

interface Visit {
  /** After the host: `/#date-night`. */
  path?: string
  /** What is there once the page is. */
  shows?: string
  url?: string
  user?: string
  width?: number
  height?: number
  colorScheme?: 'light' | 'dark'
  reducedMotion?: 'reduce' | 'no-preference'
}

/** Tests in a real browser; where there is none one that is skipped, whose name says why. */
export const describeInBrowser = (name: string, tests: (opened: Opened) => void): void => {
  describe(name, () => {
    if (!executablePath) return test.skip('needs Chromium: apt-get install chromium', () => {})
    let streaming: Streaming
    let browser: Browser
    beforeAll(async () => {
      ;[streaming, browser] = await Promise.all([
        openStreaming(),
        chromium.launch({ executablePath }),
      ])
    })
    afterAll(async () => {
      await browser.close()
      await streaming.server.close()
    })
    const shown = async (page: Page, shows = '#cards > li') => {
      await page.locator(shows).first().waitFor()
      return page
    }
    tests({
      get streaming() {
        return streaming
      },
      async visit(options = {}) {
        const { path = '/', shows, url = streaming.server.url, user, width, height } = options
        const { colorScheme, reducedMotion = 'reduce' } = options
        const context = await browser.newContext({
          ...(colorScheme && { colorScheme }),
          reducedMotion,
          viewport: { width: width ?? 1_100, height: height ?? 800 },
          extraHTTPHeaders: { 'x-tiller-user': user ?? streaming.someone() },
        })
        const page = await context.newPage()
        page.setDefaultTimeout(20_000)
        await page.goto(url + path)
        return shown(page, shows)
      },
      async beside(page, path = '/') {
        const other = await page.context().newPage()
        await other.goto(new URL(path, page.url()).href)
        return shown(other)
      },
    })
  })
}

interface Finding {
  id: string
  impact: string
  nodes: { html: string }[]
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What axe finds that is serious or worse. It is evaluated, not loaded: the page's policy lets no script in. */
export const findings = async (page: Page): Promise<string[]> => {
  await page.evaluate(await readFile(axePath, 'utf8'))
  const { violations } = (await page.evaluate('axe.run()')) as { violations: Finding[] }
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)
}

/** How much has to be scrolled sideways to see all of a page: pixels. */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

/** Types a command and waits until its turn is over. */
export const steer = async (page: Page, text: string): Promise<void> => {
  await page.fill('#command', text)
  await page.press('#command', 'Enter')
  await settled(page)
}

/** Until nothing is under way any more. */
export const settled = (page: Page): Promise<void> =>
  page.locator('.progress[data-on=false]').waitFor({ state: 'attached' })

export const chipsOf = async (page: Page): Promise<string[]> =>
  (await page.locator('.chip .words').allInnerTexts()).map((text) =>
    text.replace(/: edit$/, '').trim(),
  )

export const titlesOf = (page: Page): Promise<string[]> =>
  page.locator('#cards > li h2').allInnerTexts()

/** The way to a server, which can be cut and mended. */
export interface Line {
  url: string
  /** From now on what the far end says is lost on the way. */
  muffle(): void
  cut(): void
  mend(): void
  close(): void
}

/** A line whose far end is nowhere while it is cut: connections that stand break, and new ones do at once. */
export const openLine = async (to: string): Promise<Line> => {
  const { hostname, port } = new URL(to)
  const sockets = new Set<Socket>()
  let isCut = false
  let isMuffled = false
  const line = createServer((near) => {
    if (isCut) return near.destroy()
    const far = connect(Number(port), hostname)
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('error', () => into.destroy())
      from.on('close', () => {
        sockets.delete(from)
        into.destroy()
      })
    }
    near.pipe(far)
    far.on('data', (said) => isMuffled || near.write(said))
  })
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve))
  const address = line.address() as { port: number }
  const cut = () => {
    isCut = true
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: `http://127.0.0.1:${address.port}`,
    muffle() {
      isMuffled = true
    },
    cut,
    mend() {
      isCut = false
      isMuffled = false
    },
    close() {
      cut()
      line.close()
    },
  }
}
