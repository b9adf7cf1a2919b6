/**
 * 本核验未涵盖事项: duties of the documents that the county's files say nothing about. They are
 * named in every report, so that an audit without a finding is never read as an answer to them.
 */
export type Uncovered = {
  readonly matter: string
  /** Document and item, for whoever looks it up. */
  readonly article: string
  /** Who can verify it. */
  readonly by: string
}

export const uncovered: readonly Uncovered[] = [
  {
    matter: '教师平均工资收入水平不低于当地公务员，绩效工资总量按规定足额核定',
    article:
      '教督〔2017〕6号政府保障程度第8项；聊教体字〔2021〕16号二（三）；林西县实施方案三（三）12',
    by: '财政部门、人力资源社会保障部门',
  },
  {
    matter: '教师培训经费不低于学校年度公用经费预算总额的5%',
    article: '教督〔2017〕6号教育质量第4项；曲政办字〔2024〕17号二（二）2；林西县实施方案三（三）9',
    by: '财政部门、教育部门',
  },
  {
    matter: '乡村教师补贴、特教津贴按时足额发放（本系统只列出应享受补贴的人员）',
    article: '林西县实施方案三（三）12、三（六）19',
    by: '财政部门、人力资源社会保障部门',
  },
  {
    matter: '特殊教育学校生均公用经费、不足100人学校的公用经费',
    article: '教督〔2017〕6号政府保障程度第6、7项；曲政办字〔2024〕17号二（四）3',
    by: '财政部门',
  },
  {
    matter: '残疾儿童少年入学率、留守儿童关爱体系、随迁子女就读比例',
    article: '教督〔2017〕6号政府保障程度第15项、教育质量第2项',
    by: '教育部门、残疾人联合会、民政部门',
  },
  {
    matter: '学生学业质量、校际差异率和社会认可度',
    article: '教督〔2017〕6号教育质量第9项、社会认可度；济南市教育强镇筑基文件二（二）',
    by: '教育督导机构',
  },
  {
    matter: '师德考核的过程和结论（本系统只核对登记结果之间是否一致）',
    article: '聊教体字〔2021〕16号二（三）；曲政办字〔2024〕17号二（二）2；林西县实施方案三（三）8',
    by: '教育部门、学校',
  },
]
