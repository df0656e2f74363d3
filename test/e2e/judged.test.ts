import type { BotUnderTest } from '../support/bot';
import { slipToStranger } from '../support/assessment-answers';
import { rulesVersion } from '../../services/incident/assessment/rules-version';
import { fg, incidentOf, nl, startStory } from '../support/incident-story';
import {
  advised,
  agreed,
  answer,
  breachOf,
  dutyOf,
  eventsOf,
  moreOf,
  passTo,
  questionOf,
} from '../support/process-story';

const { judgedTexts: texts, outcomes } = nl;

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startStory();
});
afterEach(async () => {
  await bot.stop();
});

test('[A16] what was advised when it was decided stands with the decision; what would be advised now is said beside it', async () => {
  const id = await breachOf(bot, slipToStranger, { dataOf: 'optimo' });
  await advised(bot, id, 'yes');
  await agreed(bot, id);
  const { judged } = (await incidentOf(bot, id)).process?.decisions.authority ?? {};
  expect(judged).toMatchObject({ rules: rulesVersion, advice: { verdict: 'yes' } });
  const said = (await eventsOf(bot, id)).find(({ type }) => type === 'decided');
  expect(said?.payload).toMatchObject({ judged });
  const file = await moreOf(bot, fg, id);
  expect(file.text).toContain(texts.advised(outcomes.verdictShort.yes, rulesVersion));
  expect(file.text).toContain(`(regels van ${rulesVersion})`);
  expect(file.text).not.toContain(texts.otherwise(outcomes.verdictShort.no));
  // Later it turns out that there were no personal data in it: the decision stands, and so does what it was based on.
  await passTo(bot, '2026-11-23T09:20:00Z');
  await answer(await questionOf(bot, fg, id, 'personalData'), ['no']);
  const duty = await dutyOf(bot, id, 'authority');
  expect(duty.text).toContain(texts.advised(outcomes.verdictShort.yes, rulesVersion));
  expect(duty.text).toContain(texts.otherwise(outcomes.verdictShort.no));
  expect((await incidentOf(bot, id)).process?.decisions.authority).toMatchObject({ notify: true, judged });
});
