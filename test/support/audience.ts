import { writeFileSync } from 'node:fs';
import { systemClock } from '../../services/clock';
import type { Table } from '../../services/ledger/table';
import { References } from '../../services/people/references';
import { botOf, type Channel, chatOf, type Someone } from './activities';

/** A company of many, for fan-outs. */

export const peopleOf = (count: number): readonly Someone[] =>
  Array.from({ length: count }, (_, place) => ({
    aadObjectId: `0a1b2c3d-0000-4000-9000-${String(place).padStart(12, '0')}`,
    name: `Deelnemer ${place}`,
    locale: 'nl-NL',
  }));

/** The example organisation plus these people, as a file. */
export function writeOrganisation(path: string, example: string, people: readonly Someone[]): void {
  const file = JSON.parse(example) as { people: object[] };
  const more = people.map(({ aadObjectId, name }) => ({ aadObjectId, name, company: 'optimo-erp' }));
  writeFileSync(path, JSON.stringify({ ...file, people: [...file.people, ...more] }));
}

const atOnce = 40;

/** Everybody's chat, as if they had installed the bot. */
export async function install(
  table: Table,
  people: readonly Someone[],
  { serviceUrl, tenantId }: Channel,
  appId: string,
): Promise<void> {
  const references = new References(table, systemClock);
  const waiting = [...people];
  const work = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop())
      await references.remember(next.aadObjectId, {
        serviceUrl,
        tenantId,
        conversationId: chatOf(next),
        userId: `29:${next.aadObjectId}`,
        botId: botOf(appId),
        locale: 'nl',
      });
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

/** Milliseconds from now to ten o'clock in Amsterdam on a Monday far from any holiday. */
export const toMonday = (days = 0): number =>
  Date.parse('2026-11-23T09:00:00Z') + days * 86_400_000 - systemClock.now().getTime();
