import { renderFacts } from '../../../cards/incident/process/facts';
import { readCorrection, type TypedCorrection } from '../../../services/incident/correction';
import { readRemark } from '../../../services/incident/form';
import { correctable, timesCorrected } from '../../../services/incident/process/correcting';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { notUnderstood, shortNotice } from '../../routing/notices';
import { carryOut } from './carry-out';
import { handles } from './handled';
import type { IncidentData, RemarkData } from './handling';
import { fileScreen, type Screen, show } from './screens';

/** "Feiten verbeteren", filled in with the present facts. */
const factsScreen: Screen = (view, container) => {
  const { people, incident } = container.organisation();
  const others = people
    .filter(({ aadObjectId }) => !view.incident.about.includes(aadObjectId))
    .map(({ aadObjectId, name }) => ({ id: aadObjectId, name }));
  return renderFacts({
    ...view,
    times: timesCorrected(view.incident),
    kinds: incident.kinds,
    people: others,
  });
};

export const openFacts = (
  turn: StaffTurn,
  { incident }: IncidentData,
  container: Container,
): Promise<Answer> => show(turn, incident, factsScreen, container);

export async function correctFacts(
  turn: StaffTurn,
  data: RemarkData & TypedCorrection & { times: number; reason: string },
  container: Container,
): Promise<Answer> {
  const words = readRemark(data.reason);
  if ('fault' in words) return shortNotice(turn, words.fault === 'tooLong' ? 'textTooLong' : 'textRequired');
  const file = await container.incidents.find(data.incident);
  // Checked before anything is said about what was typed: others are not told whether it exists.
  if (!file || !handles(turn.actor.person, file, container)) return await openFacts(turn, data, container);
  const { timeZone } = container.organisation().office;
  const to = readCorrection(data, correctable(file.incident), timeZone);
  if ('fault' in to)
    return to.fault === 'moment' ? shortNotice(turn, 'momentNotPossible') : notUnderstood(turn, to.typed);
  const { times } = data;
  return await carryOut(turn, data, fileScreen, container, (by) => ({
    type: 'correct',
    by,
    to,
    times,
    ...words,
  }));
}
