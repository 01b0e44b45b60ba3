using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MaturityAssessment.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Branding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Brandings",
                columns: table => new
                {
                    TenantId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Logo = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    LogoAltText = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    CoverImage = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    CoverAltText = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    PrimaryColour = table.Column<string>(type: "varchar(7)", unicode: false, maxLength: 7, nullable: true),
                    AccentColour = table.Column<string>(type: "varchar(7)", unicode: false, maxLength: 7, nullable: true),
                    FooterText = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Paper = table.Column<string>(type: "varchar(20)", unicode: false, maxLength: 20, nullable: true),
                    Currency = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false),
                    Language = table.Column<string>(type: "varchar(35)", unicode: false, maxLength: 35, nullable: true),
                    HiddenSections = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Brandings", x => x.TenantId);
                    table.ForeignKey(
                        name: "FK_Brandings_Tenants_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Submissions_Hash",
                table: "Submissions",
                column: "Hash");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Brandings");

            migrationBuilder.DropIndex(
                name: "IX_Submissions_Hash",
                table: "Submissions");
        }
    }
}
