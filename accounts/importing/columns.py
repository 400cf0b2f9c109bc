"""The columns of a list of people and the words accepted in them."""

from accounts.models import Invitation
from core.importing.columns import Column, Format, Word

COLUMNS = [
    Column("email", "email", "อีเมล", ("e-mail", "อีเมล์", "อีเมลล์", "ที่อยู่อีเมล", "mail")),
    Column("school", "school", "รหัสโรงเรียน", ("โรงเรียน", "ชื่อโรงเรียน", "สถานศึกษา")),
    Column("title", "title", "คำนำหน้า", ("คำนำหน้าชื่อ", "คำนำหน้านาม")),
    Column("first_name", "first_name", "ชื่อ", ("ชื่อจริง",)),
    Column("last_name", "last_name", "นามสกุล", ("สกุล", "ชื่อสกุล")),
    Column("role", "role", "ตำแหน่ง", ("บทบาท", "หน้าที่")),
]
REQUIRED = COLUMNS[:2]
FORMAT = Format(COLUMNS, REQUIRED, Invitation)

TEACHER_RANKS = "ครูผู้ช่วย ครูชำนาญการ ครูชำนาญการพิเศษ ครูเชี่ยวชาญ ครูเชี่ยวชาญพิเศษ ครูอัตราจ้าง"
DIRECTOR_RANKS = "ผอ ผอ. ผู้อำนวยการโรงเรียน ผู้อำนวยการสถานศึกษา ผอ.รร. ผอ.โรงเรียน"
# The value is the code of the group, and of the role at the school.
ROLES = [
    Word("teacher", "teacher", "ครู", tuple(TEACHER_RANKS.split())),
    Word("director", "director", "ผู้อำนวยการ", tuple(DIRECTOR_RANKS.split())),
]
