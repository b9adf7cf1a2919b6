/** What whoever verifies a dossier by hand needs; the page loads it when it does. */
export { type CertificateVerification, verifyCertificate } from './certified.ts'
export { readCheckpoint } from './checkpoint.ts'
export { hexOf } from './crypto.ts'
export { readPublicKey } from './public-key.ts'
export { sha256 } from './sha256.ts'
export { type HeldAgainst, verificationRun } from './verify.ts'
