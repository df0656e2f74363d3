import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { installBot, type Plan, startBot, startPlayground } from '../../deployment/local-services';
import { castPersonas, type Persona } from '../../deployment/personas';
import type { ServiceProcess } from '../../deployment/service-process';
import { systemClock } from '../../services/clock';
import { parseOrganisation } from '../../services/people/organisation';
import { connectionString, freshTableName } from './azurite';
import { openBrowser } from './card-page';
import { freeRow } from './free-ports';

/**
 * The Playgrounds of `npm start`, on free ports: the flows share them, and each starts with a new bot that knows no
 * past. A Playground itself keeps nothing: a page shows what comes while it is open.
 */
export class LocalOffice {
  private readonly playgrounds = new Map<string, ServiceProcess>();
  private readonly chats = new Map<string, Promise<ChatPage>>();
  private bot: ServiceProcess | null = null;
  private table = freshTableName();

  private constructor(
    private readonly plan: Plan,
    private readonly browser: Browser,
  ) {}

  static async start(): Promise<LocalOffice> {
    const [plan, browser] = await Promise.all([planOf(), openBrowser()]);
    return new LocalOffice(plan, browser);
  }

  /**
   * Closes all chats and gives them a new bot, with empty storage.
   * @param cast names of the personas that have it installed.
   * @param at the time for the bot (ISO instant); by default the machine's.
   */
  async begin(cast: readonly string[], at?: string): Promise<void> {
    for (const context of this.browser.contexts()) await context.close();
    this.chats.clear();
    await this.bot?.stop();
    this.table = freshTableName();
    const personas = cast.map((name) => this.persona(name));
    await Promise.all([this.startBot(at), ...personas.map((persona) => this.startPlayground(persona))]);
    await Promise.all(personas.map(installBot));
  }

  /** Somebody's chat; it stays open for the next one who asks, until all are closed. */
  async open(name: string): Promise<ChatPage> {
    const chat = this.chats.get(name) ?? ChatPage.open(this.browser, this.persona(name));
    this.chats.set(name, chat);
    return await chat;
  }

  /** The chat without what was in it, so that a card that comes again is not taken for the earlier one. */
  async openAnew(name: string): Promise<ChatPage> {
    await (await this.chats.get(name))?.close();
    this.chats.delete(name);
    return await this.open(name);
  }

  nameOf(name: string): string {
    return this.persona(name).person.name;
  }

  private persona(name: string): Persona {
    const found = this.plan.personas.find((persona) => persona.name === name);
    if (!found) throw new Error(`nobody plays the ${name}`);
    return found;
  }

  /** Stops the bot and starts it at another time. @param at ISO instant. */
  async moveClock(at: string): Promise<void> {
    await this.bot?.stop();
    await this.startBot(at);
  }

  private async startBot(at?: string): Promise<void> {
    const environment = { AZURE_STORAGE_CONNECTION_STRING: connectionString(), TABLE_NAME: this.table };
    const entry =
      at === undefined
        ? { script: 'dist/bot/main.js', environment }
        : { script: 'test/support/shifted-bot.cjs', environment: { ...environment, ...offsetTo(at) } };
    this.bot = startBot({ ...this.plan, entry });
    await this.bot.ready(new AbortController().signal);
  }

  private async startPlayground(persona: Persona): Promise<void> {
    if (this.playgrounds.has(persona.name)) return;
    const playground = startPlayground(this.plan, persona);
    this.playgrounds.set(persona.name, playground);
    await playground.ready(new AbortController().signal);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.bot?.stop();
    await Promise.all([...this.playgrounds.values()].map((playground) => playground.stop()));
    rmSync(this.plan.dataFolder, { recursive: true, force: true });
  }
}

const offsetTo = (at: string): { readonly CLOCK_OFFSET_MS: string } => ({
  CLOCK_OFFSET_MS: String(Date.parse(at) - systemClock.now().getTime()),
});

async function planOf(): Promise<Plan> {
  const organisationFile = resolve('deployment/organisation.example.json');
  const parsed = parseOrganisation(JSON.parse(readFileSync(organisationFile, 'utf8')));
  if ('faults' in parsed) throw new Error('the example organisation is faulty');
  // Azurite is shared by all suites, and so has its own ports.
  const [botPort = 0, firstPort = 0] = await freeRow(13, 24_400);
  return {
    botPort,
    tablesPort: 0,
    blobsPort: 0,
    dataFolder: mkdtempSync(join(tmpdir(), 'playground-')),
    organisationFile,
    personas: castPersonas(parsed.organisation, systemClock.now(), { all: true, firstPort }),
  };
}
/** Whether pictures are kept. */
export const picturing = process.env['PICTURES'] !== undefined;

type Press = Locator | (() => Promise<void>);

/** What a card must say. Only a pattern is case-sensitive. */
type Words = readonly (string | RegExp)[];

/** The chat of one person with the bot, in Microsoft's Agents Playground. */
export class ChatPage {
  private constructor(private readonly page: Page) {}

  static async open(browser: Browser, { port }: Persona): Promise<ChatPage> {
    const page = await browser.newPage({ viewport: { width: 640, height: 2_000 } });
    // Its nine megabytes of script take half a minute where many others work, and a card some seconds.
    page.setDefaultTimeout(90_000);
    await page.goto(`http://localhost:${port}`);
    await page.getByTitle('Toggle Log Panel').click();
    return new ChatPage(page);
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  /** Types and sends, again when the chat does not show it: a newly opened one may not accept it yet. */
  async say(text: string): Promise<void> {
    const box = this.page.getByRole('textbox').last();
    const said = this.page.getByText(text, { exact: true });
    const before = await said.count();
    for (let tries = 1; ; tries += 1) {
      await box.click();
      await box.fill('');
      await box.pressSequentially(text);
      await box.press('Enter');
      try {
        await said.nth(before).waitFor({ timeout: 10_000 });
        return;
      } catch (error) {
        if (tries === 3) throw error;
      }
    }
  }

  /**
   * Presses one button after the other, until the result is shown; from the start when news about the record replaced a
   * card in between, as a person would.
   * @param presses buttons, and what is done between them.
   * @param again what is pressed to get the card back.
   * @returns what the result says, read at once: news may replace it again.
   */
  async pressFor(shown: Locator, presses: readonly Press[], again?: Locator): Promise<string> {
    for (let tries = 1; ; tries += 1) {
      try {
        for (const each of presses) await ('click' in each ? each.click({ timeout: 10_000 }) : each());
        return await shown.innerText({ timeout: 10_000 });
      } catch (error) {
        if (tries === 3) throw error;
        if (await again?.isVisible()) await again?.click();
      }
    }
  }

  /** Chooses from a list on a card; the list itself opens outside the card. */
  async choose(card: Locator, label: RegExp, option: string): Promise<void> {
    await card.getByRole('combobox', { name: label }).click();
    await this.page.getByRole('option', { name: option }).click();
  }

  /** What a list on a card offers, in order; the list is closed again. */
  async options(card: Locator, label: RegExp): Promise<readonly string[]> {
    const list = card.getByRole('combobox', { name: label });
    await list.click();
    await this.page.getByRole('option').first().waitFor();
    const offered = await this.page.getByRole('option').allInnerTexts();
    await list.press('Escape');
    return offered;
  }

  /** Finds somebody by name in a people field, which in a Playground has no label of its own. */
  async pick(field: Locator, name: string): Promise<void> {
    await field.click();
    await field.pressSequentially(name.split(' ')[0] ?? name);
    await this.page.getByRole('option', { name }).click();
  }

  /** Waits for words that appear next to the cards. */
  async says(words: string): Promise<void> {
    await this.page.getByText(words).last().waitFor();
  }

  /** The page that something opens next to the chat. */
  async popup(doing: () => Promise<void>): Promise<Page> {
    const [opened] = await Promise.all([this.page.waitForEvent('popup'), doing()]);
    return opened;
  }

  /** The newest card that says all of this; found as soon as there is one. */
  card(...words: Words): Locator {
    return words
      .reduce((cards, word) => cards.filter({ hasText: word }), this.page.locator('.ac-adaptiveCard'))
      .last();
  }

  /**
   * Waits for the card. With PICTURES set, its picture is kept for the README: not always, because it shows the time of
   * the run.
   */
  async picture(name: string, ...words: Words): Promise<void> {
    const card = this.card(...words);
    await card.waitFor();
    if (!picturing) return;
    await this.page.mouse.move(0, 0);
    await card.screenshot({ path: `test/screenshots/playground-${name}.png`, animations: 'disabled' });
  }
}
