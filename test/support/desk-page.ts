import type { BotUnderTest } from './bot';
import { cardOf, textOf } from './bot';
import { keeper, location } from './visit-story';

/** What a browser at the desk does, without being one: cookie and forms. */
export class DeskBrowser {
  private constructor(
    private readonly bot: BotUnderTest,
    readonly cookie: string,
  ) {}

  /** Opens a link of the office manager. */
  static async open(bot: BotUnderTest, link?: string): Promise<DeskBrowser> {
    const response = await pair(link ?? (await deskLink(bot)));
    const cookie = /^desk=([^;]+);/.exec(response.headers.get('set-cookie') ?? '')?.[1];
    if (response.status !== 303 || cookie === undefined) throw new Error(`not opened: ${response.status}`);
    return new DeskBrowser(bot, cookie);
  }

  async get(path: string): Promise<Response> {
    return await fetch(`${this.bot.url}${path}`, {
      headers: { cookie: `desk=${this.cookie}` },
      redirect: 'manual',
    });
  }

  async text(path = '/desk'): Promise<string> {
    return await (await this.get(path)).text();
  }

  async post(
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    return await fetch(`${this.bot.url}/desk/act`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        ...{ cookie: `desk=${this.cookie}`, 'content-type': 'application/x-www-form-urlencoded' },
        ...headers,
      },
      body: new URLSearchParams(fields).toString(),
    });
  }

  /** What the page's forms carry. */
  async secrets(): Promise<{ readonly csrf: string; readonly token: string }> {
    const page = await this.text();
    const value = (name: string): string =>
      new RegExp(`name="${name}"\\s+value="([^"]+)"`).exec(page)?.[1] ?? '';
    return { csrf: value('csrf'), token: value('token') };
  }

  async act(act: string, visit: string): Promise<Response> {
    const { csrf } = await this.secrets();
    return await this.post({ csrf, act, visit });
  }

  async walkIn(name: string, host: string, more: Readonly<Record<string, string>> = {}): Promise<Response> {
    return await this.post({ ...(await this.secrets()), act: 'walkIn', name, host, ...more });
  }
}

/** A new link, as the office manager gets it in chat. */
export async function deskLink(bot: BotUnderTest): Promise<string> {
  const card = cardOf((await bot.forge(keeper, 'visit.deskMake', { location })).body);
  const [, path] = /"https?:\/\/[^/"]+(\/desk\/[\w.-]+)"/.exec(textOf(card)) ?? [];
  if (path === undefined) throw new Error(`no link on ${textOf(card)}`);
  return `${bot.url}${path}`;
}

export const pair = async (link: string): Promise<Response> =>
  await fetch(link, { method: 'POST', redirect: 'manual' });
