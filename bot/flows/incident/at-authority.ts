import type { ReportPhase } from '../../../services/incident/process/at-authority-model';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { notUnderstood, shortNotice } from '../../routing/notices';
import { withWords } from './carry-out';
import type { RemarkData } from './handling';
import { readRemark } from '../../../services/incident/form';
import { momentSaid } from './moments';
import { dutyScreen } from './screens';

interface ThereData extends RemarkData {
  readonly number: string;
  readonly atDay: string;
  readonly atTime: string;
  readonly shown: string;
}

/** "Aanvulling vastleggen". */
export async function recordSupplement(
  turn: StaffTurn,
  data: ThereData & { rest: ReportPhase | '' },
  container: Container,
): Promise<Answer> {
  const moment = momentThere(data, container);
  if (moment === null) return shortNotice(turn, 'momentNotPossible');
  const { rest: phase } = data;
  if (phase === '') return notUnderstood(turn, '');
  return await withWords(turn, data, data.number, dutyScreen('authority'), container, (by, words) => ({
    type: 'supplement',
    by,
    phase,
    ...moment,
    ...words,
  }));
}

/** "Intrekking vastleggen". */
export async function retract(
  turn: StaffTurn,
  data: ThereData & { reason: string },
  container: Container,
): Promise<Answer> {
  const moment = momentThere(data, container);
  if (moment === null) return shortNotice(turn, 'momentNotPossible');
  const reason = readRemark(data.reason);
  if ('fault' in reason)
    return shortNotice(turn, reason.fault === 'tooLong' ? 'textTooLong' : 'textRequired');
  return await withWords(turn, data, data.number, dutyScreen('authority'), container, (by, words) => ({
    type: 'retract',
    by,
    reason: reason.text,
    ...moment,
    text: words.text,
    masked: [...words.masked, ...reason.masked],
  }));
}

const momentThere = ({ atDay: day, atTime: time, shown }: ThereData, container: Container) =>
  momentSaid({ day, time, shown }, container);
