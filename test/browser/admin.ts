import type { LocalOffice } from '../support/playground';

const cast = ['administrator', 'board'] as const;

export function administration(office: () => LocalOffice): void {
  beforeAll(() => office().begin(cast));

  test('[A2] [A4] /beheer in the Playground: health, who has the bot, roles, and closing days that are changed', async () => {
    const admin = await office().open('administrator');
    await admin.say('/beheer');
    const home = admin.card('Hoe het met Optimo Veilig staat');
    await admin.picture('admin', 'Hoe het met Optimo Veilig staat');
    await home.getByRole('button', { name: 'Organisatie' }).click();
    const often = admin.card('Wat vaak verandert');
    await often.getByRole('button', { name: 'Sluitingsdagen' }).click();
    await often.getByRole('textbox', { name: 'Een dag per regel' }).fill('2026-12-24');
    await often.getByRole('button', { name: 'Opslaan' }).click();
    await admin.card('Wat vaak verandert', 'Doorgevoerd.').waitFor();
  });
}
