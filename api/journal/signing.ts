import { type Signer, signerOf } from '../../solver/index.ts'
import { secretOf } from '../access/secret-file.ts'

/**
 * Who signs checkpoints and dossiers 签发: an Ed25519 key of this installation, made when it is first
 * asked for. It lies beside the database and not in it: whoever rewrites the rows cannot sign them.
 */
export const installationSigner = (dataFolder: string): Signer =>
  signerIn(secretOf(dataFolder, 'signing'))

export const signerIn = (secret: Uint8Array): Signer => signerOf(secret)
