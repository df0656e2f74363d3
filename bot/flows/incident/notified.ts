import { countOfPeople } from '../../../services/incident/form';
import type { ReportPhase } from '../../../services/incident/process/at-authority-model';
import { type PeopleTold, type SignedDuty, tellingMeans } from '../../../services/incident/process/model';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { notUnderstood, shortNotice } from '../../routing/notices';
import { readOptional, withWords } from './carry-out';
import type { RemarkData } from './handling';
import { momentSaid } from './moments';
import { dutyScreen } from './screens';

/** A decision is carried out: the authority was notified, people were told. */

type DutyData = RemarkData & { duty: SignedDuty };

interface ToldData {
  readonly told: string;
  readonly means: string;
  readonly notTold: string;
}

/** For the people concerned: how many, by what means, who was not; undefined when the number is not one. */
function toldIn({ told, means, notTold }: ToldData): PeopleTold | undefined {
  const count = countOfPeople.safeParse(told.trim());
  if (told.trim() !== '' && !count.success) return undefined;
  const chosen = means.split(',').map((each) => each.trim());
  return {
    count: count.data ?? null,
    means: tellingMeans.filter((each) => chosen.includes(each)),
    notTold,
  };
}

export async function recordNotified(
  turn: StaffTurn,
  data: DutyData &
    ToldData & {
      reference: string;
      delay: string;
      day: string;
      time: string;
      shown: string;
      phase: ReportPhase | '';
    },
  container: Container,
): Promise<Answer> {
  const [delay, notTold] = [readOptional(data.delay), readOptional(data.notTold)];
  if ('fault' in delay || 'fault' in notTold) return shortNotice(turn, 'textTooLong');
  const moment = momentSaid(data, container);
  if (moment === null) return shortNotice(turn, 'momentNotPossible');
  const { duty } = data;
  const told = duty === 'subjects' ? toldIn({ ...data, notTold: notTold.text }) : noneTold;
  if (told === undefined) return notUnderstood(turn, data.told);
  return await withWords(turn, data, data.reference, dutyScreen(duty), container, (by, words) => ({
    type: 'notified',
    by,
    duty,
    delay: delay.text,
    ...moment,
    ...(data.phase === '' ? {} : { phase: data.phase }),
    ...(told.count !== null || told.means.length > 0 || told.notTold !== '' ? { told } : {}),
    text: words.text,
    masked: [...words.masked, ...delay.masked, ...notTold.masked],
  }));
}

const noneTold: PeopleTold = { count: null, means: [], notTold: '' };
