"""What people read about the roles in the editors' manual is what the tables say."""

import re
from pathlib import Path

import pytest

from . import tables
from .tables import ROLES, WITH_SCHOOLS, table

PATH = Path(__file__).resolve().parents[2] / "docs/editors/roles.md"
COLUMNS = ROLES[:-1]
ROW = re.compile(r"^\| (.+) \|$", re.M)
MARKS = {"ได้": True, "–": False}

PAGES, FILES = table(tables.ON_PAGES), table(tables.ON_FILES)
SENT = table(tables.ON_CONTRIBUTIONS, WITH_SCHOOLS)
USES = table(tables.ON_USES, WITH_SCHOOLS)
DATA = table(tables.ON_PERSONAL_DATA)
ACCOUNTS = table(tables.ON_ACCOUNTS, WITH_SCHOOLS)
OFFICE = table(tables.ON_THE_OFFICE)

# Row of the manual → the actions that it tells of.
TOLD = {
    "เข้าระบบจัดการ ดูฉบับร่าง แก้ไข สร้างหน้า": [
        (PAGES, "see the draft, open the editor, save a draft, add a page"),
        (SENT, "read in the admin"),
    ],
    "ส่งหน้าเข้าตรวจ": [(PAGES, "submit for review")],
    "อนุมัติ หรือส่งคืนพร้อมเหตุผล (งานของผู้อื่น)": [
        (PAGES, "approve another's, return another's"),
        (SENT, "approve, return"),
    ],
    "เผยแพร่งานของผู้อื่นโดยไม่ผ่านการตรวจ": [
        (PAGES, "publish another's"),
        (SENT, "publish without review"),
    ],
    "เผยแพร่หรือตัดสินงานของตนเอง": [
        (PAGES, "publish own, approve own, return own"),
        (USES, "publish own, return own"),
    ],
    "นำหน้าลง ลบหรือย้ายหน้าที่เผยแพร่แล้ว": [(PAGES, "unpublish, delete a live one, move a live one")],
    "ลบหรือย้ายฉบับร่าง": [(PAGES, "delete a draft, move a draft")],
    "ล็อกหน้า": [(PAGES, "lock")],
    "ปลดล็อกที่ผู้อื่นล็อกไว้": [(PAGES, "lift another's lock")],
    "เพิ่ม แก้ไข และลบไฟล์": [(FILES, "list, add, change, delete")],
    "เปิดไฟล์ที่ผู้อื่นอัปโหลดไว้ในหน้าที่ยังไม่เผยแพร่": [
        (FILES, "download"),
        (SENT, "open a picture, open a small picture"),
        (USES, "open its picture"),
    ],
    "ส่งผลงานจากโทรศัพท์ แก้ ถอน ลบร่าง และตอบคำถาม (ของตนเอง)": [
        (SENT, "begin own, change own, add a picture to own, send own, withdraw own"),
        (SENT, "delete own, answer about own"),
    ],
    "ดูหรือแก้ผลงานที่ผู้อื่นกำลังทำในโทรศัพท์": [
        (SENT, "see another's, preview another's, change another's, add a picture to another's"),
        (SENT, "send another's, withdraw another's, delete another's, answer about another's"),
        (SENT, "follow a draft of another"),
    ],
    "ติดตามผลงานที่ครูในโรงเรียนของตนส่งแล้ว": [(SENT, "follow the school's")],
    "บันทึกการใช้ผลงานของผู้อื่น แก้ และถอน (ของตนเอง)": [(USES, "record own, change own, withdraw own")],
    "อ่านบันทึกการใช้ผลงานที่ยังไม่เผยแพร่": [(USES, "list, export, read an unread one")],
    "เผยแพร่หรือส่งคืนบันทึกการใช้ผลงาน (ของผู้อื่น)": [(USES, "publish another's, return another's")],
    "แก้หรือถอนบันทึกการใช้ผลงานของผู้อื่น": [
        (USES, "change another's, withdraw another's, find it among the stories")
    ],
    "อ่านบันทึกการใช้ผลงานที่เผยแพร่แล้ว และแจ้งเรื่องหน้าใดหน้าหนึ่ง": [
        (USES, "read a published one"),
        (DATA, "ask about a page"),
    ],
    "ดู ดาวน์โหลด และขอลบข้อมูลของตนเอง": [(DATA, "see own, take along own, ask for own erasure")],
    "อ่านและตอบเรื่องที่มีผู้แจ้ง": [(DATA, "list who asked, read what was asked, answer what was asked")],
    "ตัดสินคำขอลบข้อมูล ลบหรือส่งมอบข้อมูลของผู้ที่ขอเป็นหนังสือ": [
        (DATA, "list wishes of erasure, read a wish of erasure, carry out a wish, refuse a wish"),
        (DATA, "erase somebody, hand over data"),
        (OFFICE, "read the log of erasures"),
    ],
    "ลบบัญชีของตนเองในระบบจัดการ": [(DATA, "erase own account")],
    "เชิญครูและผู้อำนวยการโรงเรียน นำเข้ารายชื่อ ตอบผู้ขอเข้าร่วม": [
        (ACCOUNTS, "list invitations, invite a teacher, send an invitation again"),
        (ACCOUNTS, "take back an invitation, import people, list who asks to join"),
        (ACCOUNTS, "let somebody join"),
    ],
    "ตอบผู้ขอเข้าร่วมโรงเรียนของตน ดูและเปลี่ยนรหัสของโรงเรียน": [
        (ACCOUNTS, "let somebody join own, see the code of own, renew the code of own")
    ],
    "เชิญคนของสำนักงาน ดูแลบัญชีและสิทธิ": [
        (ACCOUNTS, "invite an administrator, list accounts, change an account"),
        (ACCOUNTS, "reset a second factor, change rights"),
        (OFFICE, "read the log of accounts, see undelivered mail"),
    ],
    "กำหนดกลุ่มสาระของศึกษานิเทศก์": [(ACCOUNTS, "assign learning areas")],
    "ดูและส่งออกสถิติการค้นหา ทำคำพ้องและหน้าแนะนำ": [
        (OFFICE, "read search statistics, export search statistics, add a synonym, pick a page"),
        (OFFICE, "see the index"),
    ],
    "ดูและส่งออกสถิติการอ่านของทั้งคลัง": [(OFFICE, "read the numbers of readers, export those numbers")],
    "ดูและส่งออกประวัติของหน้า แก้ทะเบียนบุคคล": [
        (OFFICE, "read the log of pages, export the log of pages, change a person")
    ],
    "แก้ทะเบียนโรงเรียน กลุ่มสาระและคำหมวดอื่น ขั้นตอนการตรวจ การตั้งค่า และประกาศความเป็นส่วนตัว": [
        (OFFICE, "change a school, import schools, change a vocabulary, change a workflow"),
        (OFFICE, "change settings"),
        (DATA, "change the notice"),
    ],
    "สร้างดัชนีค้นหาใหม่ แก้การเปลี่ยนเส้นทาง": [(OFFICE, "rebuild the index, change a redirect")],
}
ALL = [PAGES, FILES, SENT, USES, DATA, ACCOUNTS, OFFICE]


def rows_of_manual():
    """Return {what is done: {role that may}} as the manual tells it."""
    lines = [match.split(" | ") for match in ROW.findall(PATH.read_text("utf-8"))]
    return {
        name: {role for role, cell in zip(COLUMNS, cells, strict=True) if MARKS[cell]}
        for name, *cells in lines
        if cells[0] in MARKS
    }


def told_actions(row):
    """Yield (table, action) of what a row of the manual tells."""
    for rows, names in TOLD[row]:
        for action in names.split(", "):
            yield rows, action


@pytest.mark.parametrize("row", TOLD)
def test_a_row_of_the_manual_says_what_the_tables_say(row):
    told = rows_of_manual()[row]
    for rows, action in told_actions(row):
        assert rows[action] & {*COLUMNS} == told, action


def test_the_manual_tells_of_every_action_and_of_nothing_else():
    told = [(id(rows), action) for row in TOLD for rows, action in told_actions(row)]
    assert sorted(told) == sorted((id(rows), action) for rows in ALL for action in rows)
    assert rows_of_manual().keys() == TOLD.keys()
