import { text } from 'node:stream/consumers';
import type { LocalOffice } from '../support/playground';

const cast = ['employee', 'office manager', 'FG'] as const;

/** The card warns in the last half hour, whenever this test runs. */
const outUntil = /(?:Terug in de kluis|Breng het terug) vóór/;

export function kluis(office: () => LocalOffice): void {
  beforeAll(() => office().begin(cast));

  test('[B1] [B4] [B9] [B17] [B20] in the Playground: asked, approved, handed out, brought back, locked up', async () => {
    const [employee, keeper] = [await office().open('employee'), await office().open('office manager')];
    await employee.say('/kluis ordner 3, personeelsdossiers 2025');
    const form = employee.card('Wat heb je nodig uit de kluis?');
    await employee.choose(form, /Wat is het/, 'Papier');
    await form.getByRole('textbox', { name: /Voor welke opdracht/ }).fill('Controle jaarwerk');
    await employee.picture('kluis-form', 'Wat heb je nodig uit de kluis?');
    await form.getByRole('button', { name: 'Aanvragen' }).click();
    await employee.card('KL-0001', `${office().nameOf('office manager')} beslist`).waitFor();

    await keeper.picture('kluis-request', 'KL-0001', 'ordner 3', office().nameOf('employee'), 'Gevraagd');
    await keeper.card('KL-0001', 'Gevraagd').getByRole('button', { name: 'Goedkeuren' }).click();
    await employee.picture('kluis-approved', 'KL-0001', 'Je mag het ophalen');
    await keeper.card('KL-0001', 'Klaar om uit te geven').getByRole('button', { name: 'Uitgegeven' }).click();
    await employee.picture('kluis-out', 'KL-0001', outUntil);
    await employee.card('KL-0001', outUntil).getByRole('button', { name: 'Teruggebracht' }).click();

    await keeper.say('/kluis');
    await keeper.picture('kluis-safe', 'De kluis', 'Uit de kluis (1)', office().nameOf('employee'));
    await keeper
      .card('De kluis', 'Uit de kluis (1)')
      .getByRole('button', { name: 'Openen', exact: true })
      .click();
    await keeper
      .card('KL-0001', 'Ligt het weer in de kluis?')
      .getByRole('button', { name: 'Ligt weer in de kluis' })
      .click();
    await employee.picture('kluis-back', 'KL-0001', 'De gegevens liggen weer in de kluis');
  });

  test('[B19] [B21] in the Playground: a lost thing reaches the FG, and the export is downloaded once', async () => {
    const [employee, keeper, fg] = [
      await office().open('employee'),
      await office().open('office manager'),
      await office().open('FG'),
    ];
    await keeper.say('/kluis');
    const safe = keeper.card('De kluis', 'Alles ligt in de kluis');
    await safe.getByRole('button', { name: 'Meer', exact: true }).click();
    await safe.getByRole('button', { name: 'Export (CSV)' }).click();
    const link = keeper.card('Je bestand staat klaar').getByRole('link', { name: 'Ophalen' });
    const page = await keeper.popup(() => link.click());
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Downloaden' }).click(),
    ]);
    expect(await text(await file.createReadStream())).toContain('ordner 3, personeelsdossiers 2025');
    await page.reload();
    await page.getByText('Deze link werkt niet meer').first().waitFor();

    await employee.say('sleutel kwijt');
    await employee.card('Wat is er gebeurd?', 'Doe dit nu meteen').waitFor();
    await keeper.say('/kluis');
    const again = keeper.card('De kluis', 'Alles ligt in de kluis');
    const key = keeper.card('De sleutel van de kluis');
    await keeper.pressFor(key, [
      again.getByRole('button', { name: 'Meer', exact: true }),
      again.getByRole('button', { name: 'De sleutel', exact: true }),
    ]);
    await keeper.picture('kluis-key', 'De sleutel van de kluis', 'Jij hebt de sleutel');
    await key.getByRole('button', { name: 'Sleutel kwijt', exact: true }).click();
    await key.getByRole('button', { name: 'Melden: sleutel kwijt' }).click();
    await fg.picture('kluis-key-lost', 'INC-2026-0001', 'De sleutel van de kluis is kwijt');
  });
}
