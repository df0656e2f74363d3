import { type BotUnderTest, organisationText } from '../support/bot';
import type { Someone } from '../support/activities';
import {
  board,
  deputy,
  employee,
  fg,
  historyOf,
  incidentOf,
  nl,
  reported,
  second,
  startStory,
  take,
  wasTold,
} from '../support/incident-story';
import { fileOf } from '../support/process-story';
import { SmtpStandIn } from '../support/smtp';
import { secondsPass } from '../support/at-rest';
import { passTo } from '../support/story';

/** A report about FG, deputies and board together: there is somebody for it outside the three. */

const outsider: Someone = {
  aadObjectId: '0a1b2c3d-0000-4000-8000-0000000000aa',
  name: 'Vera Buiten',
  locale: 'nl-NL',
};
const everybody = [fg, deputy, second, board];
const secret = 'De hele top deed mee';

interface Example {
  readonly people: readonly object[];
  readonly incident?: object;
}
const example = JSON.parse(organisationText) as Example;
const withRole = JSON.stringify({
  ...example,
  people: [
    ...example.people,
    {
      aadObjectId: outsider.aadObjectId,
      name: outsider.name,
      company: 'optimo-erp',
      roles: ['outsideContact'],
    },
  ],
});
const withMail = JSON.stringify({
  ...example,
  incident: {
    ...example.incident,
    outsideContact: { name: 'Vertrouwenspersoon', email: 'vertrouwen@buiten.example' },
  },
});

let bot: BotUnderTest;
let smtp: SmtpStandIn | null = null;
afterEach(async () => {
  await bot.stop();
  await smtp?.stop();
  smtp = null;
});

const failing = async (): Promise<readonly string[]> => {
  const { checks } = (await (await fetch(`${bot.url}/readyz`)).json()) as { checks: Record<string, string> };
  return Object.keys(checks).filter((name) => checks[name] === 'failing');
};

test('[N6] the contact in Teams has the card, takes it and works on it; the three never hear of it', async () => {
  bot = await startStory({ organisation: withRole });
  await bot.install(outsider);
  const id = await reported(bot, secret, { about: everybody });
  await secondsPass(bot, 60);
  expect(bot.person(employee).sees(id).text).toContain(`Afgeleverd bij ${nl.receipt.role.outsideContact}`);
  expect((await take(bot, outsider, id)).text).toContain('Jij hebt deze melding');
  expect((await fileOf(bot, outsider, id)).text).toContain(id);
  await passTo(bot, '2026-11-23T11:00:00Z');
  for (const someone of everybody) {
    expect(wasTold(bot, someone, id)).toBe(false);
    expect(wasTold(bot, someone, secret)).toBe(false);
  }
  expect(await failing()).toEqual([]);
  // What is not about the three is none of the contact's business.
  const other = await reported(bot, 'Tas kwijt');
  expect(wasTold(bot, outsider, other)).toBe(false);
  const files = await bot.forge(outsider, 'incident.view', { incident: other });
  expect(JSON.stringify(files.body)).not.toContain('Tas kwijt');
});

test('[N6] the contact by mail reads a number and a telephone number; then the report has reached somebody', async () => {
  smtp = await SmtpStandIn.start();
  bot = await startStory({ organisation: withMail, environment: smtp.environment });
  const id = await reported(bot, secret, { about: everybody });
  const mail = await smtp.until(() => smtp?.mails[0]);
  expect(mail).toContain('vertrouwen@buiten.example');
  expect(mail).not.toContain('wacht@optimo.example');
  expect(mail).toContain(id);
  expect(mail).toContain('033 555 00 00');
  for (const words of [secret, employee.name, fg.name, 'Soort']) expect(mail).not.toContain(words);
  await bot.idle();
  expect(await historyOf(bot, id)).toEqual(['reported', 'unreached', 'reached']);
  expect(await failing()).toEqual([]);
});

test('[N6] [N1] the shared mailbox gets the number alone when the report is about somebody', async () => {
  smtp = await SmtpStandIn.start();
  bot = await startStory({ environment: smtp.environment });
  const id = await reported(bot, secret, { about: everybody });
  const mail = await smtp.until(() => smtp?.mails[0]);
  expect(mail).toContain('wacht@optimo.example');
  expect(mail).toContain(id);
  expect(mail).not.toContain('Soort');
});

test('[N1] [R25] nobody outside is named: red for a day, and red again for the next one', async () => {
  bot = await startStory();
  const id = await reported(bot, secret, { about: everybody });
  await secondsPass(bot, 60);
  expect(await failing()).toEqual(['delivery']);
  await passTo(bot, '2026-11-24T10:00:00Z');
  expect((await incidentOf(bot, id)).unreached).toBe(true);
  expect(await failing()).toEqual([]);
  await reported(bot, 'Nog een', { about: everybody });
  expect(await failing()).toEqual(['delivery']);
});
