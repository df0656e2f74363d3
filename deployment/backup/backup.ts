import { systemClock } from '../../services/clock';
import { backupCommand } from './commands';

void backupCommand(process.argv.slice(2), process.env, systemClock).then(({ code, lines }) => {
  for (const line of lines) (code === 0 ? process.stdout : process.stderr).write(`${line}\n`);
  process.exitCode = code;
});
