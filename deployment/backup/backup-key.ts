import { systemClock } from '../../services/clock';
import { keyCommand } from './commands';

void keyCommand(process.argv.slice(2), systemClock).then(({ code, lines }) => {
  for (const line of lines) (code === 0 ? process.stdout : process.stderr).write(`${line}\n`);
  process.exitCode = code;
});
