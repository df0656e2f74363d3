import { z } from 'zod/v4';
import { anchorSheet } from '../../../cards/register/anchor';
import { toCsv } from '../../../cards/sheets/csv';
import { textsFor } from '../../../cards/texts';
import type { Offer } from '../../../services/downloads/downloads';
import { contentTypes } from '../../../services/downloads/formats';
import { registerDownloads } from '../../../services/register/contract';
import { dayOf } from '../../../services/time/zone';
import { offerDownload } from '../../routing/downloads';
import type { Container } from '../../routing/container';
import type { Answer, ExportFile, StaffTurn } from '../../routing/flow';

const asked = z.object({ day: z.iso.date() });

/** "Vastlegging": how far every chain had come, to be kept outside the storage. */
export const offerAnchor = (turn: StaffTurn, _data: unknown, container: Container): Promise<Answer> =>
  offerDownload(
    turn,
    registerDownloads.anchor,
    { day: dayOf(container.clock.now(), container.organisation().office.timeZone) },
    container,
  );

export async function exportAnchor({ params, locale }: Offer, container: Container): Promise<ExportFile> {
  const { day } = asked.parse(params);
  const anchor = await container.anchors.latest(day);
  const { anchorFile } = textsFor(locale).register;
  return {
    name: `${anchorFile}-${anchor?.day ?? day}.csv`,
    contentType: contentTypes.csv,
    bytes: toCsv(anchorSheet(locale, anchor)),
  };
}
