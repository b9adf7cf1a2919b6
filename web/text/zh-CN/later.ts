import { audit } from './audit.ts'
import { city } from './city.ts'
import { compare } from './compare.ts'
import { data } from './data.ts'
import { diagnosis } from './diagnosis.ts'
import { process } from './process.ts'
import { scenarios } from './scenarios.ts'
import { verify } from './verify.ts'

/** Words of the other pages: they come with the first of them. */
export const later = { audit, city, compare, data, diagnosis, process, scenarios, verify }
