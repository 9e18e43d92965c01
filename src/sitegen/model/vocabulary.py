"""The closed lists of values, in the words that readers see; ``SYNONYMS`` holds the other words that writers use.

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


class Slot(StrEnum):
    """推荐位."""

    HOME = "首页"
    CAROUSEL = "轮播"


class Confidence(StrEnum):
    """How well a standard's wording is attested."""

    TEXT = "证"
    MEMORY = "忆"
    DOUBT = "疑"


SYNONYMS: dict[type[StrEnum], dict[str, str]] = {
    UnitType: {
        "校党委": "学校党委",
        "院系党委": "二级党委",
        "学院党委": "二级党委",
        "总支": "党总支",
        "支部": "党支部",
        "小组": "党小组",
        "部门": "行政单位",
    },
    Level: {
        "国家": "国家级",
        "全国": "国家级",
        "省": "省级",
        "省部级": "省级",
        "市": "市级",
        "校": "校级",
        "院": "院级",
        "院系级": "院级",
    },
    BrandStage: {"摘牌": "退出", "培育": "创建", "复核": "提升"},
    ReviewResult: {"摘牌": "退出", "通过": "保留"},
    ProjectType: {
        "全国党建工作示范高校": "示范高校",
        "全国党建工作标杆院系": "标杆院系",
        "全国党建工作样板支部": "样板支部",
        "双带头人教师党支部书记工作室": "双带头人工作室",
        "“双带头人”教师党支部书记工作室": "双带头人工作室",
        "“双带头人”工作室": "双带头人工作室",
        "研究生样板支部": "研究生样板党支部",
        "强国行": "强国行专项行动团队",
        "党建突破项目": "校内其他",
        "其他": "校内其他",
    },
    ProjectStatus: {
        "验收通过": "通过验收",
        "通过": "通过验收",
        "延期": "延长建设期",
        "建设": "培育创建",
        "培育建设": "培育创建",
        "立项": "培育创建",
        "中期评估": "中期",
    },
    TaskState: {"待办": "待启动", "未启动": "待启动", "进行中": "推进", "推进中": "推进", "已完成": "完成"},
    PairingType: {
        "机关学院": "机关与院系",
        "机关部门": "机关内部",
        "机关院系": "机关与院系",
        "校校": "校际",
        "校地企": "校地",
    },
    PairingState: {"签约": "启动", "结项": "完成", "推进中": "推进", "已完成": "完成"},
    ItemState: {"待办": "待启动", "推进中": "推进", "销号": "已销号", "挂起": "暂缓", "长期坚持": "长期"},
    ItemOrigin: {"巡视": "巡视巡察", "巡察": "巡视巡察", "意见征集": "师生意见", "党员大会讨论": "党员大会"},
    Genre: {"理论": "理论文章", "新闻": "消息", "特写": "通讯", "典型案例": "案例", "制度文件": "制度", "通告": "公告"},
    Activity: {
        "“第一议题”": "第一议题",
        "“主题党日”": "主题党日",
        "支部党员大会": "党员大会",
        "支部委员会会议": "支委会",
        "支部委员会": "支委会",
        "党委理论学习中心组学习": "中心组学习",
        "理论学习中心组": "中心组学习",
        "结对共建": "共建",
        "支委培训": "培训",
        "述职评议": "述职",
        "调查研究": "调研",
    },
    Phase: {"同部署": "部署", "同落实": "落实", "同考核": "考核", "考评": "考核"},
    PlannedState: {
        "待办": "待写",
        "计划": "待写",
        "采写中": "采写",
        "交稿": "已交稿",
        "刊发": "已刊发",
        "已发布": "已刊发",
    },
    ScoreShare: {"第一单位": "首位", "平分": "均分", "全计": "各计"},
    HonourCategory: {"团队": "集体", "支部": "集体"},
    Slot: {"头条": "首页", "推荐": "首页"},
}
