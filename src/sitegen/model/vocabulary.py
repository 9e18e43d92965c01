"""The closed lists of values, in the words that readers see; ``load.synonyms`` has the other words that writers use.

Labels: the field's own usage (教思政厅 notices, 三张清单 and 结对共建 practice), settled in docs/decisions.
"""

from __future__ import annotations

from enum import StrEnum


class UnitType(StrEnum):
    """单位类型."""

    SCHOOL = "学校党委"
    COLLEGE = "二级党委"
    GENERAL = "党总支"
    DIRECT = "直属党支部"
    BRANCH = "党支部"
    GROUP = "党小组"
    OFFICE = "行政单位"


class BranchKind(StrEnum):
    """支部类型."""

    TEACHERS = "教师"
    STUDENTS = "学生"
    OFFICES = "机关"
    RETIRED = "离退休"
    MIXED = "师生联合"
    TEMPORARY = "临时"


class Level(StrEnum):
    """级别, highest first."""

    NATIONAL = "国家级"
    PROVINCE = "省级"
    CITY = "市级"
    SCHOOL = "校级"
    COLLEGE = "院级"


class BrandMode(StrEnum):
    """品牌创建模式."""

    COLLEGE = "一院一品"
    GENERAL = "一总支一品牌"
    BRANCH = "一支部一品牌"
    FEATURE = "一支部一特色"


class BrandStage(StrEnum):
    """品牌阶段, in the order of its life."""

    DESIGN = "设计"
    CREATION = "创建"
    RECOGNISED = "认定"
    RAISED = "提升"
    LEFT = "退出"


class ReviewResult(StrEnum):
    """动态管理 (复核) 的结论."""

    KEPT = "保留"
    MENDING = "整改"
    LEFT = "退出"


class ProjectType(StrEnum):
    """党建“双创”项目类型 (教育部办公厅 notices since 2018)."""

    SCHOOL = "示范高校"
    COLLEGE = "标杆院系"
    BRANCH = "样板支部"
    STUDIO = "双带头人工作室"
    GRADUATE_BRANCH = "研究生样板党支部"
    GRADUATE_MEMBER = "研究生党员标兵"
    TEAM = "强国行专项行动团队"
    OTHER = "校内其他"


class ProjectStatus(StrEnum):
    """双创项目状态, in the order of its life."""

    APPLIED = "申报"
    NOTICED = "公示"
    BUILDING = "培育创建"
    MIDTERM = "中期"
    DUE = "期满"
    PASSED = "通过验收"
    EXTENDED = "延长建设期"
    FAILED = "未通过"
    WITHDRAWN = "撤销"


class TaskState(StrEnum):
    """任务书中一项任务的状态."""

    WAITING = "待启动"
    RUNNING = "推进"
    DONE = "完成"


class PairingType(StrEnum):
    """共建类型."""

    TEACHERS_STUDENTS = "师生"
    OFFICES = "机关内部"
    OFFICES_COLLEGES = "机关与院系"
    PLACE = "校地"
    FIRM = "校企"
    SCHOOLS = "校际"


class PairingState(StrEnum):
    """共建状态."""

    STARTED = "启动"
    RUNNING = "推进"
    DONE = "完成"


class ItemState(StrEnum):
    """清单项状态."""

    WAITING = "待启动"
    RUNNING = "推进"
    CLOSED = "已销号"
    LASTING = "长期"
    SUSPENDED = "暂缓"


class ItemOrigin(StrEnum):
    """清单项来源; those from 巡视巡察 are never public."""

    SURVEY = "调研"
    PEOPLE = "师生意见"
    SUPERIOR = "上级反馈"
    INSPECTION = "巡视巡察"
    COMMITTEE = "支委会"
    ASSEMBLY = "党员大会"


class Genre(StrEnum):
    """稿件体裁."""

    NEWS = "消息"
    FEATURE = "通讯"
    COMMENT = "评论"
    THEORY = "理论文章"
    NOTICE = "通知"
    PUBLICITY = "公示"
    ANNOUNCEMENT = "公告"
    CASE = "案例"
    RULES = "制度"


class Activity(StrEnum):
    """活动类型."""

    FIRST_TOPIC = "第一议题"
    THEME_DAY = "主题党日"
    ASSEMBLY = "党员大会"
    COMMITTEE = "支委会"
    GROUP = "党小组会"
    LESSON = "党课"
    CENTRAL_GROUP = "中心组学习"
    SURVEY = "调研"
    PAIRING = "共建"
    TRAINING = "培训"
    REPORT = "述职"
    ORGANISATION_LIFE = "组织生活会"
    VOLUNTEER = "志愿服务"


class Phase(StrEnum):
    """工作环节 of 党建与业务融合: 同部署、同落实、同考核."""

    PLANNED = "部署"
    DONE = "落实"
    ASSESSED = "考核"


class PlannedState(StrEnum):
    """选题状态."""

    WAITING = "待写"
    WRITING = "采写"
    HANDED_IN = "已交稿"
    PUBLISHED = "已刊发"
    DROPPED = "取消"


class ScoreShare(StrEnum):
    """How the score of an article signed by several units is shared."""

    FIRST = "首位"
    EVEN = "均分"
    EACH = "各计"


class HonourCategory(StrEnum):
    """荣誉类别."""

    COLLECTIVE = "集体"
    PERSON = "个人"
    PROJECT = "项目"
    CASE = "案例"


class Step(StrEnum):
    """A step of 三审, in order."""

    FIRST = "一审"
    SECOND = "二审"
    THIRD = "三审"


class Slot(StrEnum):
    """推荐位."""

    HOME = "首页"
    CAROUSEL = "轮播"


class Confidence(StrEnum):
    """How well a standard's wording is attested."""

    TEXT = "证"
    MEMORY = "忆"
    DOUBT = "疑"
