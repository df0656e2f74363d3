import { renderSecond } from '../../../cards/incident/process/second';
import type { RenderedCard } from '../../../cards/render';
import { renderNeutral } from '../../../cards/shared/plain';
import type { Incident } from '../../../services/incident/model';
import { maySign } from '../../../services/incident/process/signers';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { shortNotice } from '../../routing/notices';
import { attempt, carryOut, readOptional } from './carry-out';
import type { IncidentData, RemarkData } from './handling';
import { processView } from './process-model';
import { type KnownReader, readerOf } from './reader';
import { fileScreen } from './screens';

/** The card for possible signatories; for everybody else there is nothing. */
export function secondCard(incident: Incident, reader: KnownReader, container: Container): RenderedCard {
  return isSigner(incident, reader, container)
    ? renderSecond(processView(incident, reader, container), incident.process?.reversal ?? null)
    : renderNeutral(reader.locale);
}

const isSigner = (incident: Incident, { person }: KnownReader, container: Container): boolean =>
  maySign(incident, container.organisation(), person, container.clock.now());

export async function openSecond(
  turn: StaffTurn,
  { incident: id }: IncidentData,
  container: Container,
): Promise<Answer> {
  const file = await container.incidents.find(id);
  const reader = readerOf(turn);
  if (!file || !isSigner(file.incident, reader, container))
    return { kind: 'card', card: renderNeutral(reader.locale) };
  await container.access.noteShown(reader.person, id);
  return { kind: 'card', card: secondCard(file.incident, reader, container) };
}

/** "Ik teken mee", or a refusal with its reason. */
export async function agree(
  turn: StaffTurn,
  data: RemarkData & { agrees: 'yes' | 'no'; whyNot: string },
  container: Container,
): Promise<Answer> {
  const words = readOptional(data.whyNot);
  if ('fault' in words) return shortNotice(turn, 'textTooLong');
  const refused = await attempt(turn, data, container, (signer) => ({
    type: 'agree',
    signer,
    agrees: data.agrees === 'yes',
    ...words,
  }));
  return refused ? shortNotice(turn, refused) : await openSecond(turn, data, container);
}

export const takeBack = (turn: StaffTurn, data: RemarkData, container: Container): Promise<Answer> =>
  carryOut(turn, data, fileScreen, container, (by) => ({ type: 'takeBack', by }));
