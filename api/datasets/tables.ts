import type { Generated } from 'kysely'

export type DatasetTables = {
  county_import: CountyImportTable
  dataset: DatasetTable
  import_setting: ImportSettingTable
  diagnosis: {
    /** Hashes of county data, of the profile and of the recount without any transfer. */
    readonly data: string
    readonly profile: string
    readonly audit: string
  }
}

/** One upload on its way 导入. What it holds of people waits in a file of the quarantine. */
export type CountyImportTable = {
  readonly id: string
  readonly county: string
  readonly state: 'ready' | 'rejected' | 'confirmed' | 'discarded' | 'expired'
  readonly version: number
  readonly author: string
  /** Profile under which its preview was made. */
  readonly policy: string
  /** Its folder in the quarantine; null once nothing of it is kept. */
  readonly folder: string | null
  /** Hash of what it holds; null where it was not readable. */
  readonly data: string | null
  /** JSON of counts, without personal data. */
  readonly counts: string
  readonly made: Generated<Date>
  readonly expires: Date
}

/** A confirmed version of a county's data 数据集. */
export type DatasetTable = {
  readonly county: string
  readonly hash: string
  /** The county's name as its file gives it. */
  readonly name: string
  readonly year: number
  readonly schools: number
  readonly teachers: number
  readonly by: string
  /** Confirmed again, a version is the newest again. */
  readonly confirmed: Generated<Date>
}

/** Whether a county's imports take ID numbers 身份证号; not unless it says so. */
export type ImportSettingTable = {
  readonly county: string
  readonly import_ids: boolean
  readonly version: number
}

export type DatasetRow = Omit<DatasetTable, 'confirmed'> & { readonly confirmed: Date }
