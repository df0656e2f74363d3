import { textsFor } from '../../../cards/texts';
import { notKnownYet } from '../../../services/incident/contract';
import type { Party } from '../../../services/incident/process/model';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { shortNotice } from '../../routing/notices';
import { attempt } from './carry-out';
import type { RemarkData } from './handling';
import { nextScreen, show } from './screens';

/** The chosen parties; what was left blank is asked again at once, "Nog niet bekend" at the next stage. */
export async function setParties(
  turn: StaffTurn,
  data: RemarkData & { company: string; add: string },
  container: Container,
): Promise<Answer> {
  const { company } = data;
  const clients = data.add
    .split(',')
    .map((id) => id.trim())
    .filter(Boolean);
  const known = clients.filter((id) => id !== notKnownYet);
  const open: readonly Party[] = [
    ...(company === notKnownYet ? (['company'] as const) : []),
    ...(clients.length > 0 && known.length === 0 ? (['clients'] as const) : []),
  ];
  const changes = [
    ...(company === '' || company === notKnownYet
      ? []
      : [(by: string) => ({ type: 'entity' as const, by, company })]),
    ...(known.length === 0 ? [] : [(by: string) => ({ type: 'addClients' as const, by, clients: known })]),
    ...(open.length === 0 ? [] : [(by: string) => ({ type: 'partiesOpen' as const, by, open })]),
  ];
  if (changes.length === 0) return shortNotice(turn, chooseParty);
  for (const change of changes) {
    const refused = await attempt(turn, data, container, change);
    if (refused) return shortNotice(turn, refused);
  }
  return await show(turn, data.incident, nextScreen, container);
}

const chooseParty = { nl: textsFor('nl').way.parties.choose, en: textsFor('en').way.parties.choose };
