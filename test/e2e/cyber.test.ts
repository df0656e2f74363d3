import type { BotUnderTest } from '../support/bot';
import { fetched } from '../support/download';
import { board, deputy, fg, incidentOf, nl, startStory } from '../support/incident-story';
import { quickReporters } from '../support/quick-reporters';
import type { Message } from '../support/person/person';
import { agreed, classified, eventsOf, fileOf, moreOf, passTo, takenBy } from '../support/process-story';

const { process: texts, cyber, outcomes, shared } = nl;

/** The Cyberbeveiligingswet, switched on in the organisation file. */
const example = JSON.parse(quickReporters) as { readonly incident: object };
const switchedOn = JSON.stringify({
  ...example,
  incident: {
    ...example.incident,
    cyber: [
      {
        from: '2026-08-15',
        csirt: { name: 'NCSC', how: 'het portaal van het NCSC' },
        authority: { name: 'RDI', how: 'meldpunt@rdi.example' },
      },
    ],
  },
});

let bot: BotUnderTest;
afterEach(async () => {
  await bot.stop();
});

const outage = 'Het portaal ligt plat';
const reason = 'Geen klant kan verlonen.';
const called = async (): Promise<string> => {
  const id = await takenBy(bot, fg, { dataOf: 'optimo' }, outage);
  await (await moreOf(bot, fg, id)).answer(cyber.call, { [cyber.callReason]: reason }, cyber.callSave);
  return id;
};
const cyberOf = async (id: string): Promise<Message> => {
  const card = await (await moreOf(bot, fg, id)).press(cyber.title);
  return card.open(shared.more);
};

describe('not switched on', () => {
  beforeEach(async () => {
    bot = await startStory();
  });

  test('no file speaks of it', async () => {
    const id = await takenBy(bot, fg, { dataOf: 'optimo' }, outage);
    const file = await moreOf(bot, fg, id);
    expect(file.text).not.toContain('Cyberbeveiligingswet');
    expect([file.has(cyber.call), file.has(cyber.title)]).toEqual([false, false]);
  });
});

describe('switched on', () => {
  beforeEach(async () => {
    bot = await startStory({ organisation: switchedOn });
  });

  test('called significant with a reason: its clocks run, ring, and are met by what was reported', async () => {
    const id = await called();
    const screen = await cyberOf(id);
    for (const said of [
      reason,
      'NCSC: het portaal van het NCSC',
      'RDI: meldpunt@rdi.example',
      cyber.judgement,
    ])
      expect(screen.text).toContain(said);
    expect(screen.text).toContain('di 24 nov 2026, 10:00');
    const file = await fileOf(bot, fg, id);
    expect(file.text).toContain(cyber.todo.warning);
    const rings = () => [fg, deputy].map((person) => bot.person(person).rings(id));
    const before = rings();
    await passTo(bot, '2026-11-23T21:00:00Z');
    const half = rings();
    expect(half[0]).toBeGreaterThan(before[0] ?? 0);
    expect(half[1]).toBe(before[1]);
    await passTo(bot, '2026-11-24T05:00:00Z');
    expect(rings()[1]).toBeGreaterThan(half[1] ?? 0);
    const done = { [cyber.recordStep]: cyber.step.warning, [cyber.reference]: 'NCSC-2026-17' };
    const card = await (await cyberOf(id)).answer(cyber.record, done, shared.record);
    expect(card.text).toContain('NCSC-2026-17');
    expect((await fileOf(bot, fg, id)).text).not.toContain(cyber.todo.warning);
    expect((await incidentOf(bot, id)).process?.cyber?.steps.warning).toMatchObject({
      by: fg.aadObjectId,
      reference: 'NCSC-2026-17',
      delay: null,
    });
  });

  test('late is asked why; a draft for each step comes as a file', async () => {
    const id = await called();
    for (const draft of ['cyberWarning', 'cyberReport', 'cyberProgress', 'cyberFinal'] as const) {
      const { name, bytes } = await fetched(bot, await (await cyberOf(id)).press(cyber.draft[draft]));
      expect(bytes.toString()).toContain('tussen [haakjes]');
      expect(name).toContain(id);
    }
    await passTo(bot, '2026-11-26T10:00:00Z');
    const done = { [cyber.recordStep]: cyber.step.report, [cyber.reference]: 'NCSC-2026-18' };
    await (await cyberOf(id)).answer(cyber.record, done, shared.record);
    expect(bot.person(fg).said).toContain(nl.shared.notice.delayNeeded[0]);
    const late = { ...done, [texts.delay]: 'Wij zochten eerst uit wat er was.' };
    await (await cyberOf(id)).answer(cyber.record, late, shared.record);
    const screen = await cyberOf(id);
    expect(screen.text).toContain('Wij zochten eerst uit wat er was.');
    expect(screen.text).toContain(texts.clock.cyberFinal);
  });

  test('whether the recipients of the service are told: the FG advises, the board decides', async () => {
    const id = await called();
    await classified(bot, id, 'other', 'Geen persoonsgegevens.');
    const duty = await (await cyberOf(id)).press(outcomes.duty.recipients);
    const advice = { [texts.adviceLabel]: texts.adviseYes, [texts.adviceReason]: 'Klanten wachten op loon.' };
    await duty.answer(texts.advice, advice, texts.giveAdvice);
    expect(bot.person(board).sees(id).text).toContain(reason);
    await agreed(bot, id);
    expect((await incidentOf(bot, id)).process?.decisions.recipients).toMatchObject({
      state: 'decided',
      decided: { by: board.aadObjectId },
    });
    const file = await fileOf(bot, fg, id);
    expect(file.text).toContain(texts.missingWhat.notified(outcomes.duty.recipients));
    expect(file.has(texts.close)).toBe(false);
  });

  test('taken back with a reason: nothing runs any more, and the file can be closed', async () => {
    const id = await called();
    const back = { [cyber.takeBackReason]: 'Het was een test van ICT.' };
    const card = await (await cyberOf(id)).answer(cyber.takeBack, back, shared.record);
    expect(card.text).toContain('Het was een test van ICT.');
    expect((await eventsOf(bot, id)).slice(-2).map(({ type, by }) => [type, by])).toEqual([
      ['significant', fg.aadObjectId],
      ['notSignificant', fg.aadObjectId],
    ]);
    await classified(bot, id, 'other', 'Geen persoonsgegevens.');
    expect((await fileOf(bot, fg, id)).has(texts.close)).toBe(true);
  });
});
