import { readSettings } from '../bot/settings/settings';
import { openTable } from '../bot/storage';
import { rotateSecret } from '../services/forms/secret';
import { systemClock } from '../services/clock';

/**
 * `npm run rotate-secret`: a new secret for forms, links, codes and pseudonyms in the environment's storage. The bot
 * keeps running meanwhile: cards in chats stay valid for as long as they would have.
 */
async function main(): Promise<number> {
  const settings = readSettings(process.env);
  if ('faults' in settings) return refuse(settings.faults);
  const rotated = await rotateSecret(await openTable(settings), systemClock.now());
  if (!rotated)
    return refuse([
      'nothing changed: the bot has no secret yet, or the latest one has not begun; wait some minutes',
    ]);
  const { from, until } = rotated;
  process.stdout.write(
    [
      `the new secret makes forms from ${from.toISOString()}`,
      `what the one before it made counts until ${until.toISOString()}`,
      'pseudonyms of reporters are made anew at the next daily maintenance, or at a restart',
      '',
    ].join('\n'),
  );
  return 0;
}

function refuse(lines: readonly string[]): number {
  for (const line of lines) process.stderr.write(`${line}\n`);
  return 1;
}

void main().then((code) => {
  process.exitCode = code;
});
