declare const brand: unique symbol

/** A string that can only stand for one kind of thing. */
export type Id<Name extends string> = string & { readonly [brand]: Name }

export type SchoolId = Id<'school'>
export type TeacherId = Id<'teacher'>

/** The only casts: strings become ids where data enters (intake, generator, tests). */
export const schoolId = (text: string): SchoolId => text as SchoolId
export const teacherId = (text: string): TeacherId => text as TeacherId
