import { writeLicences } from './licences';
import { writeSbom } from './sbom';

if (process.argv[2] === 'sbom') writeSbom('.');
else process.exitCode = writeLicences('.');
