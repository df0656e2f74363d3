import { BlueRoad, blueOn } from '../support/blue-road';
import { slipToStranger, trustedSlip } from '../support/assessment-answers';
import type { BotUnderTest } from '../support/bot';
import { board, fg, incidentOf, nl, reported, startStory } from '../support/incident-story';
import { agreed, settled } from '../support/process-story';

const { alert, download, incident, outcomes, process, way, shared } = nl;

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startStory();
});
afterEach(async () => {
  await bot.stop();
});

const said = {
  subjects: ['employees'],
  measuresTaken: ['De ontvanger gebeld en de mail laten verwijderen.'],
  measuresAgainst: ['Adressen voortaan uit het pakket kiezen.'],
  discovery: ['self'],
  cause: ['internal'],
  measuresBefore: ['policy'],
  crossBorder: ['no'],
  otherParties: ['none'],
  records: ['1'],
  afterwards: ['none'],
} as const;

/** Takes the report and follows the blue buttons. */
async function along(id: string, road: BlueRoad) {
  const card = bot.person(fg).sees(id);
  expect(blueOn(card)).toBe(alert.take);
  return await road.goOn(card);
}

test('a breach of a processor: from report to closed along the blue buttons alone, within 60 presses', async () => {
  const what =
    'Loonstrook van Bakkerij De Halm door Optimo Payroll & HR Services naar een leverancier gemaild';
  const id = await reported(bot, what, { kind: 'email_wrong_recipient', dataOf: 'client' });
  const road = new BlueRoad({
    answers: { ...trustedSlip, ...said, role: ['processor'] },
    words: 'Marja Halm gebeld en gemaild',
    systems: ['Mailserver'],
    company: 'Optimo ERP B.V.',
  });
  const closed = await along(id, road);
  const { status, process: done } = await incidentOf(bot, id);
  expect([status, road.pressed]).toEqual(['closed', expect.any(Array)]);
  expect(closed.text).toContain(process.closedTitle);
  // Proposed from the words of the report, and asked along with the questions.
  expect(done?.clients).toEqual(['bakkerij-de-halm']);
  expect(done?.entity?.company).toBe('optimo-payroll-hr');
  expect(road.pressed).toContain(process.nextQuestion);
  expect(road.presses).toBeLessThanOrEqual(60);
  // The answers are on the card of the report, and so is what is still open when it may be closed.
  const card = await closed.press(process.back);
  expect(card.text).toContain(nl.kinds.dataOf.client);
  expect(card.text).toContain('Bakkerij De Halm');
  expect(card.text).toContain(incident.about(1));
});

test('a breach of our own, with AP and people: along the blue buttons, the board between, its two tasks done, within 60 presses', async () => {
  const id = await reported(bot, 'Loonstrook van een medewerker openbaar gezet', {
    kind: 'published_by_accident',
    dataOf: 'optimo',
  });
  const road = new BlueRoad({
    answers: { ...slipToStranger, ...said, role: ['controller'] },
    words: 'AP-77',
    systems: ['Mailserver'],
    company: way.parties.notYet,
  });
  await along(id, road);
  expect(road.pressed).toContain(way.advise(outcomes.duty.authority));
  expect(road.pressed).toContain(way.advise(outcomes.duty.subjects));
  bot.clock.advance(60_000);
  await agreed(bot, id);
  await bot.person(board).withButton(nl.board.next, id).press(nl.board.next);
  await agreed(bot, id);
  // Three presses of the board.
  road.presses += 3;
  await settled(bot);
  const again = bot.person(fg).sees(id);
  await road.goOn(again);
  // Which company it is stayed open, was asked again for the form, and held nobody up.
  const { status, process: done } = await incidentOf(bot, id);
  expect(status).toBe('closed');
  expect(done?.entity).toBeUndefined();
  expect(done?.partiesOpen).toMatchObject({ open: ['company'], stage: 'reporting' });
  expect(road.pressed).toContain(way.carryOut(outcomes.duty.subjects));
  // Four of them for the tasks, without which nothing can be closed.
  expect(road.presses).toBeLessThanOrEqual(60);
});

test('form, letter and notice take four presses each from the card of the report, and one is back at once', async () => {
  const id = await reported(bot, 'Loonstroken van Bakkerij De Halm en van onszelf openbaar gezet', {
    kind: 'published_by_accident',
    dataOf: 'both',
  });
  const road = new BlueRoad({
    answers: { ...slipToStranger, ...said, role: ['both'] },
    words: 'Zo is het veiliger.',
    systems: ['Mailserver'],
    company: 'Optimo ERP B.V.',
  });
  await along(id, road);
  for (const title of [process.apPdf, way.papers.letter, way.papers.notice]) {
    const card = await bot.person(fg).types(id);
    const presses: (() => Promise<unknown>)[] = [
      async () => await card.press(process.handle),
      () => Promise.resolve(card.open(shared.more)),
      async () => await card.press(title),
    ];
    for (const press of presses) await press();
    const offered = bot.person(fg).newest();
    // The fourth is the link itself; the file stays where it was, with its way on.
    expect(offered.card.link(download.link)).toContain('/download/');
    expect(offered.id).not.toBe(card.id);
    expect(card.has(process.back)).toBe(true);
    expect(presses.length + 1).toBeLessThanOrEqual(4);
  }
});

test('with a receipt that nobody confirmed nothing says that all is done, and the tasks were done first', async () => {
  const id = await reported(bot, 'Loonstrook van Bakkerij De Halm gemaild', {
    kind: 'email_wrong_recipient',
    dataOf: 'client',
  });
  const road = new BlueRoad({
    answers: { ...trustedSlip, ...said, role: ['processor'] },
    words: 'Marja Halm gebeld',
    systems: ['Mailserver'],
    company: 'Optimo ERP B.V.',
  });
  road.until = process.close;
  const file = await along(id, road);
  expect(blueOn(file)).toBe(process.close);
  expect(file.text).not.toContain(process.nothingMissing);
  expect(road.pressed.filter((title) => title === process.taskFinish)).toHaveLength(2);
  expect(file.text).toContain(way.leftover.receipts('Bakkerij De Halm'));
});
